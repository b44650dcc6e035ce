using SkillsGap.Wire.Plans;
using SkillsGap.Wire.Service;

namespace SkillsGap.Host.Serving.Planning;

/// <summary>A plan without people: figures of groups, and none of a group too small to hide in.</summary>
internal static class PlanSummary
{
    /// <summary>The figures.</summary>
    /// <param name="replayHash">Hash of what was decided.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="smallest">Fewest people that a figure may be about.</param>
    public static PlanSummaryDocument Of(string replayHash, PlanDocument plan, int smallest)
    {
        var people = plan.People.Count;
        return new()
        {
            ReplayHash = replayHash,
            Status = plan.Proof.Status,
            Value = plan.Proof.Value,
            Bound = plan.Proof.Bound,
            Gap = plan.Proof.Gap,
            PeopleInScope = people >= smallest ? people : null,
            Tiers = Counts(plan.People.Select(person => person.Tier), smallest),
            Decisions = Counts(plan.People.Select(person => person.Decision?.Kind).OfType<string>(), smallest),
            Roles = Counts(plan.People.Where(person => person.Decision is not (null or { Kind: "stay" })).Select(person => person.Decision!.Role), smallest),
            Targets = [.. plan.Targets.Where(target => target.Today is 0 || target.Today >= smallest).Where(target => target.Planned is 0 || target.Planned >= smallest)],
            Comparison = plan.Comparison is { } both && both.People >= smallest ? both : null,
        };
    }

    /// <summary>People of each group. Small ones are hidden; where one group alone would be hidden, its count would be what is missing from the whole, so
    /// the smallest other one is hidden with it.</summary>
    public static GroupCount[] Counts(IEnumerable<string> groups, int smallest)
    {
        (string Group, int People)[] counts = [.. groups.CountBy(group => group).OrderBy(count => count.Key,
            StringComparer.Ordinal).Select(count => (count.Key, count.Value))];
        var hidden = counts.Where(count => count.People < smallest).Select(count => count.Group).ToHashSet();
        while (hidden.Count > 0 && hidden.Count < counts.Length && (hidden.Count == 1 || counts.Where(count => hidden.Contains(count.Group)).Sum(count => count.People) < smallest))
            hidden.Add(counts.Where(count => !hidden.Contains(count.Group)).MinBy(count => count.People).Group);
        return [.. counts.Select(count => new GroupCount { Group = count.Group, People = hidden.Contains(count.Group) ? null : count.People })];
    }
}
