using SkillsGap.Engine.Explaining;
using SkillsGap.Host.Reporting.Drawing;
using SkillsGap.Wire.Plans;

namespace SkillsGap.Host.Reporting.Sections;

/// <summary>Who starts when: cohorts with their seats, and everybody where persons are shown.</summary>
internal static class TimelineSection
{
    private const string Id = "timeline", Title = "Who starts when";

    // Cohorts first, by the day they begin; then people.
    private const int CohortKind = 0, PathKind = 1, MoveKind = 2;
    private static readonly string[] Kinds = ["cohort", "path", "move to another role"];

    public static ReportSection Of(ReportMaterial material)
    {
        if (!material.Exists) return ReportSection.Missing(Id, Title, "There is no plan, so nobody starts.");
        var learners = material.Learners.Where(one => one.Decision is { Start: not null, Finish: not null })
            .OrderBy(one => one.Decision.Start).ThenBy(one => one.Decision.Finish).ThenBy(one => one.Person.Id, StringComparer.Ordinal).ToList();
        if (learners.Count == 0) return ReportSection.Missing(Id, Title, "Nobody learns anything under this plan.");
        var cohorts = Cohorts(material, learners);
        List<ReportFigure> figures = [.. material.ShowsPeople ? [People(material, learners, cohorts)] : (ReportFigure[])[Starts(material, learners)]];
        if (cohorts.Count > 0) figures.Add(Seats(material, cohorts));
        if (Places(material) is { Count: > 0 } places)
        {
            figures.Add(new($"{Id}-projects", $"{ReportWords.Count(places.Count, "project gives", "projects give")} practice.", [],
                new("Places in practice projects", ["Project", "Places taken", "Places"], places, 0), "Practice projects"));
        }

        return new(Id, Title, figures);
    }

    private static ReportFigure People(
        ReportMaterial material, List<(PersonPlanDocument Person, DecisionDocument Decision)> learners, IReadOnlyList<CohortUse> cohorts)
    {
        var names = material.Names;
        var spans = cohorts.Select((cohort, c) => new Span(c, cohort.From, cohort.To, Taken(material, cohort), CohortKind))
            .Concat(learners.Select((one, p) => new Span(
                cohorts.Count + p, one.Decision.Start!.Value, one.Decision.Finish!.Value,
                $"{names.Role(one.Decision.Role)}, {ChanceWords.Of(one.Decision.Success)}", one.Decision.Kind == "path" ? PathKind : MoveKind)));
        var rows = cohorts.Select(cohort => names.Cohort(cohort.Id)).Concat(learners.Select(one => names.Person(one.Person.Id)));
        var chart = new SpanChart([.. rows], Kinds, [.. spans]);
        var table = new ReportTable(
            "Everybody who learns", ["Person", "To", "Starts", "Finishes", "Weeks", "Hours", $"Cash, {material.Currency}", "Chance", "Mentor", "Modules"],
            [.. learners.Select(one => (IReadOnlyList<string>)
            [
                names.Person(one.Person.Id), names.Role(one.Decision.Role), ReportWords.Day(one.Decision.Start!.Value),
                ReportWords.Day(one.Decision.Finish!.Value), $"{one.Decision.Weeks:0.0}", $"{one.Decision.Hours:N0}", $"{one.Decision.Cash:N0}",
                ChanceWords.Of(one.Decision.Success), one.Decision.Mentor is { } mentor ? names.Person(mentor) : "",
                string.Join(", ", one.Decision.Steps.Select(step => names.Module(step.Module) + (step.Cohort is null ? "" : $" ({step.Cohort})"))),
            ])], 0, 1, 8, 9);
        return new($"{Id}-people", Says(material, learners), chart, table);
    }

    private static ReportFigure Starts(ReportMaterial material, List<(PersonPlanDocument Person, DecisionDocument Decision)> learners)
    {
        var periods = material.Groups.StartPeriods;
        var counts = learners.CountBy(one => periods.Of(one.Decision.Start!.Value)).ToDictionary();
        string[] names = [.. Enumerable.Range(0, periods.Count).Select(p =>
            $"{(p == 0 ? material.Plan.Scenario.AsOf : periods.LastDay(p - 1).AddDays(1)):d MMM} to {ReportWords.Day(periods.LastDay(p))}")];
        string[] texts = [.. names.Select((_, p) => material.Groups.Start(p) ? $"{counts[p]:N0}" : "not shown")];
        return new(
            $"{Id}-starts", Says(material, learners),
            new BarChart(names, [new("", [.. names.Select((_, p) => material.Groups.Start(p) ? counts[p] : (double?)null)], texts)], "people who start"),
            new("People who start, by weeks", ["Weeks", "People"], [.. names.Select((name, p) => (IReadOnlyList<string>)[name, texts[p]])], 0));
    }

    private static string Says(ReportMaterial material, List<(PersonPlanDocument Person, DecisionDocument Decision)> learners)
    {
        if (!material.ShowsTotals) return $"Fewer than {material.Smallest} people learn, move or stay.";
        // Who moves with nothing to learn is done at once. They may be too few to be told apart from the others.
        var ends = material.Learners.Select(one => one.Decision.Finish ?? material.Plan.Scenario.AsOf).Order().ToList();
        if (!material.ShowsPeople) return $"{ends.Count:N0} people learn or move; half of them are done by {ReportWords.Day(ends[(ends.Count - 1) / 2])}.";
        // The first and the last are one person each.
        var (first, last, atOnce) = (learners[0].Decision.Start!.Value, ends[^1], ends.Count - learners.Count);
        return $"{ReportWords.Count(learners.Count, "person learns", "people learn")} between {ReportWords.Day(first)} and {ReportWords.Day(last)}"
            + (atOnce > 0 ? $", and {ReportWords.Count(atOnce, "moves", "move")} with nothing to learn" : "")
            + $"; half of all {ends.Count:N0} are done by {ReportWords.Day(ends[(ends.Count - 1) / 2])}.";
    }

    private static ReportFigure Seats(ReportMaterial material, IReadOnlyList<CohortUse> cohorts)
    {
        var names = material.Names;
        var full = cohorts.Count(cohort => !cohort.IsHidden && cohort.Taken >= cohort.Seats);
        return new(
            $"{Id}-cohorts", $"{ReportWords.Count(cohorts.Count, "cohort is", "cohorts are")} used, {(full == 0 ? "none" : $"{full:N0}")} to the last seat.",
                [],
            new("Cohorts and their seats", ["Cohort", "Module", "Starts", "Ends", "Seats taken"],
                [.. cohorts.Select(cohort => (IReadOnlyList<string>)[cohort.Id, names.Module(cohort.Module), ReportWords.Day(cohort.From),
                    ReportWords.Day(cohort.To), Taken(material, cohort)])], 0, 1, 4), "Cohorts");
    }

    private static string Taken(ReportMaterial material, CohortUse cohort) =>
        (cohort.IsHidden ? "not shown" : $"{cohort.Taken:N0}") + (cohort.Seats is { } seats ? $" of {seats:N0} seats" : " seats");

    private static IReadOnlyList<CohortUse> Cohorts(ReportMaterial material, List<(PersonPlanDocument Person, DecisionDocument Decision)> learners)
    {
        var seats = material.Plan.Rows.Where(row => row.Id.StartsWith("seats:", StringComparison.Ordinal))
            .ToDictionary(row => row.Id["seats:".Length..], row => row.Upper);
        var used = learners.SelectMany(one => one.Decision.Steps).Where(step => step.Cohort is not null).GroupBy(step => step.Cohort!)
            .Select(steps => (Cohort: steps.Key, Steps: steps.ToList())).OrderBy(one => one.Steps[0].Start).ThenBy(one => one.Cohort, StringComparer.Ordinal)
                .ToList();
        return [.. used.Select(one => new CohortUse(
            one.Cohort, one.Steps[0].Module, one.Steps.Min(step => step.Start), one.Steps.Max(step => step.Finish), one.Steps.Count,
            seats.GetValueOrDefault(one.Cohort), !material.Groups.Cohort(one.Cohort)))];
    }

    private static IReadOnlyList<IReadOnlyList<string>> Places(ReportMaterial material) =>
        [.. material.Plan.Rows.Where(row => row.Id.StartsWith("places:", StringComparison.Ordinal) && row.Used > 0)
            .Select(row => (IReadOnlyList<string>)[material.Names.Project(row.Id["places:".Length..]),
                material.Groups.Project(row.Id["places:".Length..]) ? $"{row.Used:N0}" : "not shown", $"{row.Upper:N0}"])];

    private sealed record CohortUse(string Id, string Module, DateOnly From, DateOnly To, int Taken, double? Seats, bool IsHidden);
}
