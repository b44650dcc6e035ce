using SkillsGap.Engine.Explaining;
using SkillsGap.Engine.Scenarios;
using SkillsGap.Host.Reporting.Drawing;
using SkillsGap.Wire.Plans;

namespace SkillsGap.Host.Reporting.Sections;

/// <summary>How many people will be capable, week by week, with the interval that nine in ten outcomes fall into.</summary>
internal static class ForecastSection
{
    private const string Id = "forecast", Title = "How many will be capable, and when";
    private const double Low = 0.05, High = 0.95;

    public static ReportSection Of(ReportMaterial material)
    {
        if (!material.Exists) return ReportSection.Missing(Id, Title, "There is no plan to forecast from.");
        var shown = material.Plan.Targets.Where(material.Shows).ToList();
        IReadOnlyList<string> notes =
        [
            .. material.Plan.Targets.Except(shown)
                .Select(target => $"{material.Names.Role(target.Role)} is not shown: too few people are capable of it, or learn or move towards it or others."),
            "Each path succeeds or fails on its own with the probability the plan states. That makes the interval exact for the plan as it stands; "
            + "people who leave, or are held up together, are not in it.",
        ];
        return new(Id, Title, [.. shown.Select((target, t) => Figure(material, target, t)), .. shown.Count == 0 ? Together(material) : []], notes);
    }

    // Where no target can be shown alone: those who learn or move towards any of them. How many are capable of each today is not in it.
    private static IEnumerable<ReportFigure> Together(ReportMaterial material)
    {
        var towards = material.Learners.Where(one => material.Plan.Targets.Any(target => target.Role == one.Decision.Role)).ToList();
        if (material.Plan.Targets.Count < 2 || towards.Count < material.Smallest || !material.Groups.AllGoals) yield break;
        var end = HeadcountCurve.Of(0, towards.Select(one => (material.Plan.Scenario.Deadline, one.Decision.Success)), [material.Plan.Scenario.Deadline])[0];
        var (wanted, by) = (material.Plan.Targets.Sum(target => target.Headcount), ReportWords.Day(material.Plan.Scenario.Deadline));
        yield return new(
            $"{Id}-together",
            $"All targets together: {towards.Count:N0} people learn or move towards one of them, and {end.Mean:0.0} are expected to succeed by {by}, with nine "
            + $"chances in ten between {end.Quantile(Low):N0} and {end.Quantile(High):N0}. {wanted:N0} are wanted, those included who are capable today.",
            [],
            new("All targets together", ["Learn or move", "Expected to succeed", "5 % low", "95 % high", "Wanted"],
                [[$"{towards.Count:N0}", $"{end.Mean:0.0}", $"{end.Quantile(Low):N0}", $"{end.Quantile(High):N0}", $"{wanted:N0}"]]));
    }

    /// <summary>The first day by which as many are expected as are wanted; null where that is not before the deadline.</summary>
    public static DateOnly? Reached(ReportMaterial material, TargetDocument target)
    {
        var days = Days(material, target);
        var curve = Curve(target, material, days);
        for (var i = 0; i < days.Count; i++)
        {
            if (curve[i].Mean >= target.Headcount - 1e-9) return days[i];
        }

        return null;
    }

    private static ReportFigure Figure(ReportMaterial material, TargetDocument target, int index)
    {
        var role = material.Names.Role(target.Role);
        var days = Days(material, target);
        var curve = Curve(target, material, days);
        double?[] mean = [.. curve.Select(one => (double?)one.Mean)], low = [.. curve.Select(one => (double?)one.Quantile(Low))],
            high = [.. curve.Select(one => (double?)one.Quantile(High))];
        var last = curve[^1];
        var says = $"{role}: {target.Expected:0.0} expected by {ReportWords.Day(material.Plan.Scenario.Deadline)} against {target.Headcount:N0} wanted, "
            + $"with nine chances in ten between {last.Quantile(Low):N0} and {last.Quantile(High):N0}; the chance of at least {target.Headcount:N0} is "
            + $"{ChanceWords.Of(target.Probability)}. " + When(material, target);
        var chart = new LineChart(
            LineChart.Days(days), "", "people capable", [new("expected", mean)], new("nine chances in ten", low, high),
            [new($"{target.Headcount:N0} wanted", target.Headcount)], [Mark.Of("deadline", material.Plan.Scenario.Deadline)], 1);
        var table = new ReportTable(
            $"People capable of {role}", ["By", "Expected", "5 % low", "95 % high", $"Chance of {target.Headcount:N0} or more"],
            [.. days.Select((day, i) => (IReadOnlyList<string>)
                [ReportWords.Day(day), $"{curve[i].Mean:0.0}", $"{low[i]:N0}", $"{high[i]:N0}", ChanceWords.Of(curve[i].AtLeast(target.Headcount))])], 0);
        return new($"{Id}-{index}", says, chart, table, material.Plan.Targets.Count > 1 ? role : null);
    }

    private static string When(ReportMaterial material, TargetDocument target) =>
        target.Today >= target.Headcount ? "As many are capable today."
        : Reached(material, target) is { } day ? $"The number wanted is expected from {ReportWords.Day(day)} on."
        : "The plan alone is not expected to reach it.";

    // A point a week. Where no persons are shown, one where a period ends in which enough people finish, as long as none before it is hidden.
    private static List<DateOnly> Days(ReportMaterial material, TargetDocument target)
    {
        var (scenario, days) = (material.Plan.Scenario, new List<DateOnly>());
        if (material.ShowsPeople)
        {
            for (var day = scenario.AsOf; day < scenario.Deadline; day = day.AddDays(7)) days.Add(day);
        }
        else
        {
            var periods = ReportGroups.FinishPeriods(material.Plan, target.Role, material.Smallest);
            days.AddRange(Enumerable.Range(0, periods.Count).TakeWhile(p => material.Groups.Finish(target.Role, p)).Select(periods.LastDay)
                .TakeWhile(day => day < scenario.Deadline));
        }

        days.Add(scenario.Deadline);
        return days;
    }

    private static IReadOnlyList<HeadcountDistribution> Curve(TargetDocument target, ReportMaterial material, IReadOnlyList<DateOnly> days) =>
        HeadcountCurve.Of(target.Today, Paths(material, target), days);

    private static IEnumerable<(DateOnly Finish, double Success)> Paths(ReportMaterial material, TargetDocument target) =>
        material.Learners.Where(one => one.Decision.Role == target.Role)
            .Select(one => (one.Decision.Finish ?? material.Plan.Scenario.AsOf, one.Decision.Success));
}
