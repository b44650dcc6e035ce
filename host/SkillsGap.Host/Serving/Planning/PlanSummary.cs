using SkillsGap.Engine.Audit.Privacy;
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
        var decisions = Counts(plan.People.Select(person => person.Decision?.Kind).OfType<string>(), smallest);
        var roles = Counts(plan.People.Where(person => person.Decision is not (null or { Kind: "stay" })).Select(person => person.Decision!.Role), smallest);
        // Both are sums of one table, people by decision and role: the roles of all who do not stay would fill in what the decisions hide.
        if (Hides(decisions)) roles = [.. roles.Select(count => count with { People = null })];
        var isOpen = !Hides(decisions) && !Hides(roles);
        return new()
        {
            ReplayHash = replayHash,
            Status = plan.Proof.Status,
            Value = plan.Proof.Value,
            Bound = plan.Proof.Bound,
            Gap = plan.Proof.Gap,
            PeopleInScope = people >= smallest ? people : null,
            Tiers = Counts(plan.People.Select(person => person.Tier), smallest),
            Decisions = decisions,
            Roles = roles,
            Targets = [.. plan.Targets.Where(target => MayBeShown(target, people, smallest, isOpen))],
            Comparison = plan.Comparison is { } both && both.People >= smallest && !Hides(decisions) ? both : null,
        };
    }

    /// <summary>
    /// Whether a forecast may be given: heads now and later, who is added or lost between, and who is left over; the change also says how many go to a role,
    /// which roles may have hidden.
    /// </summary>
    public static bool MayBeShown(TargetDocument target, int people, int smallest, bool isOpen)
    {
        int[] groups = [target.Today, target.Planned, Math.Abs(target.Planned - target.Today), people - target.Today, people - target.Planned];
        return (isOpen || target.Planned == target.Today) && groups.All(group => group <= 0 || group >= smallest);
    }

    private static bool Hides(GroupCount[] counts) => counts.Any(count => count.People is null);

    /// <summary>People of each group, without those that <see cref="SmallGroups"/> hides.</summary>
    public static GroupCount[] Counts(IEnumerable<string> groups, int smallest)
    {
        (string Group, int People)[] counts = [.. groups.CountBy(group => group).OrderBy(count => count.Key,
            StringComparer.Ordinal).Select(count => (count.Key, count.Value))];
        var hidden = SmallGroups.Hidden([.. counts.Select(count => count.People)], smallest);
        return [.. counts.Select((count, g) => new GroupCount { Group = count.Group, People = hidden[g] ? null : count.People })];
    }
}
