using System.Collections.Immutable;
using SkillsGap.Engine.Model;
using SkillsGap.Engine.Scenarios;

namespace SkillsGap.Engine.Adoption;

/// <summary>
/// What came of a tool. Hours are summed over the people who say any, who are taken as a sample of people like them. Levels are compared within a person and
/// a kind of evidence, scores of before the tool against scores of after it, without what the use itself left as evidence, and then users against others.
/// </summary>
internal static class ToolReturns
{
    public static ToolReturn Of(WorkforceAnalysis analysis, ToolUse use, int smallest)
    {
        var workforce = analysis.Workforce;
        var tool = workforce.Tools[use.Tool];
        var asOf = analysis.Scenario.AsOf;
        PersonUse[] users = [.. use.People.Where(person => person.Days.Any(days => days > 0))];
        PersonUse[] reporting = [.. users.Where(person => person.SaysHours).OrderBy(person => workforce.People[person.Person].Id, StringComparer.Ordinal)];
        var months = Math.Max(0, Calendar.MonthsBetween(use.Start, asOf));
        var (hours, worth) = reporting.Length < Math.Max(2, smallest) ? (null, null) : (
            (MeanInterval?)NotBelowZero(MeanInterval.SumOf([.. reporting.Select(person => person.Hours.Sum())])),
            (MeanInterval?)NotBelowZero(MeanInterval.SumOf([.. reporting.Select(person => person.Hours.Sum() * workforce.People[person.Person].HourlyCost)])));
        var level = tool.Skill is { } skill ? Levels(workforce, skill, use.Start, asOf, users, smallest) : null;
        return new(
            use.Start, months, users.Length, tool.CostPerSeat * (tool.Seats ?? users.Length) * months, reporting.Length, hours, worth, level,
            Cautions(tool, hours is not null, level));
    }

    private static MeanInterval NotBelowZero(MeanInterval sum) => sum with { Low = Math.Max(0, sum.Low) };

    private static BeforeAfter? Levels(Workforce workforce, int skill, DateOnly since, DateOnly asOf, PersonUse[] users, int smallest)
    {
        var isUser = users.Select(person => person.Person).ToHashSet();
        var changes = workforce.Evidence
            .Where(e => e.Skill == skill && e.Value.HasValue && e.Date <= asOf && e.Kind is not (EvidenceKind.ToolUsage or EvidenceKind.Override))
            .GroupBy(e => e.Person).Select(group => (Person: group.Key, Change: Change(group, since))).Where(one => one.Change.HasValue)
            .OrderBy(one => workforce.People[one.Person].Id, StringComparer.Ordinal).ToLookup(one => isUser.Contains(one.Person), one => one.Change!.Value);
        return BeforeAfter.Of([.. changes[true]], [.. changes[false]], smallest);
    }

    // Each kind against itself: a test is no self-report.
    private static double? Change(IEnumerable<Evidence> evidence, DateOnly since)
    {
        double[] changes =
        [
            .. evidence.GroupBy(e => e.Kind).OrderBy(kind => kind.Key)
                .Select(kind => (Before: kind.Where(e => e.Date < since).ToArray(), After: kind.Where(e => e.Date >= since).ToArray()))
                .Where(kind => kind.Before.Length > 0 && kind.After.Length > 0)
                .Select(kind => kind.After.Average(e => e.Value!.Value) - kind.Before.Average(e => e.Value!.Value)),
        ];
        return changes.Length == 0 ? null : changes.Average();
    }

    private static ImmutableArray<string> Cautions(Tool tool, bool hasHours, BeforeAfter? level)
    {
        var cautions = ImmutableArray.CreateBuilder<string>();
        cautions.Add("Nobody was given the tool by lot: who uses it chose to, or was chosen, and may have been different before. These figures say what came "
            + "together, not what caused what.");
        if (tool.Introduced is null)
            cautions.Add("tools.csv does not say when the tool was introduced; its first record is taken for that day, and use before it is not seen.");
        if (tool.CostPerSeat is null) cautions.Add("tools.csv has no cost_per_seat: what the tool costs is not known.");
        cautions.Add(hasHours
            ? "Hours saved are as users, or the tool, say; nobody measured the work without it. Of users who say none nothing is assumed."
            : "Hours saved are known of too few people to be summed up.");
        if (tool.Skill is null) cautions.Add("tools.csv names no skill_id: whether anybody learned from the tool cannot be looked at.");
        else if (level is null) cautions.Add("Too few users have scores of the same kind from before and after the tool: what they learned cannot be told.");
        else if (level.Others == 0) cautions.Add("Too few others have such scores: what would have changed without the tool cannot be told.");
        return cautions.DrainToImmutable();
    }
}
