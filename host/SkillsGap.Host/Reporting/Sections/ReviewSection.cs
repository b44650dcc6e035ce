using SkillsGap.Engine.Explaining;
using SkillsGap.Host.Reporting.Drawing;
using SkillsGap.Wire.Plans;

namespace SkillsGap.Host.Reporting.Sections;

/// <summary>How a programme under way stands: done, expected and planned by week, and whom to look after.</summary>
internal static class ReviewSection
{
    private const string Id = "review", Title = "How it stands";

    /// <summary>The section; null where there was no review. It is about persons, and left out where none are shown.</summary>
    public static ReportSection? Of(ReportMaterial material)
    {
        if (material.Review is not { } review) return null;
        if (!material.ShowsPeople) return ReportSection.Missing(Id, Title, "A review is about persons, and none are shown.");
        return new(Id, Title, [.. review.Weeks.Count > 0 && review.Targets.Count > 0 ? [Curve(material, review)] : Array.Empty<ReportFigure>(),
            States(review), .. Strugglers(material, review), .. Changes(material, review)]);
    }

    private static ReportFigure Curve(ReportMaterial material, ReviewDocument review)
    {
        var (target, weeks) = (review.Targets[0], review.Weeks);
        var says = $"On {ReportWords.Day(review.Day)} {target.Now:N0} are capable of {material.Names.Role(target.Role)}, of {target.Headcount:N0} "
            + $"wanted by {ReportWords.Day(review.Deadline)}. "
            + (target.Expected is { } expected
            ? $"With what was planned again {expected:0.0} are expected; the chance of {target.Headcount:N0} is {ChanceWords.Of(target.Replanned ?? 0)}, "
                + $"{ChanceWords.Of(target.Unchanged)} if nothing is changed." : $"The chance of as many is {ChanceWords.Of(target.Unchanged)}.");
        var chart = new LineChart(
            LineChart.Days(weeks.Select(week => week.Day)), "", "people capable",
            [
                new("done", [.. weeks.Select(week => (double?)week.Done)]), new("planned", [.. weeks.Select(week => (double?)week.Planned)], IsDashed: true),
                new("expected", [.. weeks.Select(week => week.Expected)]),
            ],
            new("nine chances in ten", [.. weeks.Select(week => (double?)week.Low)], [.. weeks.Select(week => (double?)week.High)]),
            [new($"{target.Headcount:N0} wanted", target.Headcount)], [Mark.Of("review", review.Day)], 1);
        var table = new ReportTable($"People capable of {material.Names.Role(target.Role)}", ["Day", "Done", "Planned", "Expected", "5 % low", "95 % high"],
            [.. weeks.Select(week => (IReadOnlyList<string>)[ReportWords.Day(week.Day), $"{week.Done:N0}", $"{week.Planned:0.0}", $"{week.Expected:0.0}",
                $"{week.Low:N0}", $"{week.High:N0}"])], 0);
        return new($"{Id}-0", says, chart, table);
    }

    private static ReportFigure States(ReviewDocument review)
    {
        (string Name, int People)[] states =
        [
            ("done", review.States.Done), ("on track", review.States.OnTrack), ("late", review.States.Late), ("struggling", review.States.Struggling),
                ("out", review.States.Out),
            ("nothing planned", review.States.NotPlanned),
        ];
        var says = ReportWords.List([.. states.Where(state => state.People > 0).Select(state => $"{state.People:N0} {state.Name}")]);
        return new(
            $"{Id}-1", $"{says}.",
            new BarChart([.. states.Select(state => state.Name)], [new("", [.. states.Select(state => (double?)state.People)])], "people"),
            new("People by state", ["State", "People"], [.. states.Select(state => (IReadOnlyList<string>)[state.Name, $"{state.People:N0}"])], 0),
                "People by state");
    }

    private static IEnumerable<ReportFigure> Strugglers(ReportMaterial material, ReviewDocument review)
    {
        if (review.Strugglers.Count == 0) yield break;
        var names = material.Names;
        yield return new(
            $"{Id}-2", $"{ReportWords.Count(review.Strugglers.Count, "person struggles", "people struggle")}; "
                + $"{ReportWords.Count(review.Strugglers.Count(one => one.Mentor is not null), "has", "have")} a mentor to turn to.",
            [],
            new("Who struggles", ["Person", "With", "How it shows", "Mentor"],
                [.. review.Strugglers.Select(one => (IReadOnlyList<string>)
                    [names.Person(one.Person), string.Join(", ", one.Skills.Select(names.Skill)), one.Why, one.Mentor is not { } mentor ? "nobody has hours"
                        : one.NotHeld is { } why ? $"{names.Person(mentor)}; not held to: {why}" : names.Person(mentor)])], 0, 1, 2, 3),
            "Who struggles");
    }

    private static IEnumerable<ReportFigure> Changes(ReportMaterial material, ReviewDocument review)
    {
        if (review.Changes.Count == 0) yield break;
        yield return new(
            $"{Id}-3", $"{ReportWords.Count(review.Changes.Count, "decision is", "decisions are")} another than before.", [],
            new("What changed, and why", ["Person", "Before", "Now", "Why"],
                [.. review.Changes.Select(one => (IReadOnlyList<string>)[
                    material.Names.Person(one.Person), OptionWords.Of(one.Former, material.Names),
                    OptionWords.Of(one.Decision, material.Names), one.Why])], 0, 1, 2, 3),
            "What changed, and why");
    }
}
