using SkillsGap.Engine.Model;
using SkillsGap.Engine.Scenarios;

namespace SkillsGap.Engine.Audit.Fairness.Parity;

/// <summary>
/// Plans that must give groups things at rates near each other, because their scenario says so. Off unless it does: this and the price of parity are
/// the only ways in which a protected attribute ever reaches the planner, and then by rows that can be read in the problem. In a scenario that goes on from
/// a review it is kept between those whose decision is open: who is done, or stays on a path, got that by an earlier plan, and to count them as given nothing,
/// or what is left, would ask of the others what no plan can give.
/// </summary>
public static class KeptParity
{
    /// <summary>What is known, with the limits that the scenario's parity makes; the same where it has none.</summary>
    /// <param name="analysis">What is known.</param>
    /// <param name="read">The workforce whose people the attributes are of, as it was read.</param>
    /// <param name="attributes">The attributes.</param>
    /// <param name="fairness">Which groups are large enough to count; null for the defaults.</param>
    /// <exception cref="ScenarioException">Nobody has an attribute that is named, or no two groups are large enough to be kept near each other; after a review
    /// such groups are left alone.</exception>
    public static WorkforceAnalysis In(WorkforceAnalysis analysis, Workforce read, IEnumerable<AuditAttribute> attributes, FairnessSettings? fairness = null)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        if (analysis.Scenario.Parity is not { } rule) return analysis;
        var settings = fairness ?? new();
        var partitions = AuditPartition.ByAttribute(read, attributes, analysis.Workforce).ToDictionary(one => one.Attributes[0], StringComparer.Ordinal);
        var decided = Decided(analysis.Scenario);
        var errors = new List<string>();
        var constraints = new List<ParityConstraint>();
        foreach (var name in rule.Constraints)
        {
            var (measure, attribute) = ParityRule.Parts(name);
            if (!partitions.TryGetValue(attribute, out var partition))
                errors.Add($"scenario.json: parity: {name}: nobody has the attribute {attribute}\n"
                    + "Add it to audit_attributes.csv, or leave the constraint out.");
            else if (analysis.Scenario.EventsThrough is null && partition.Compared(analysis.Scope, settings).Count < 2)
                errors.Add(TooSmall(name, settings));
            else
                constraints.Add(new(measure, partition));
        }

        if (errors.Count > 0) throw new ScenarioException(string.Join('\n', errors));
        return analysis with
        {
            Limits = options =>
                new ParityRows([.. options.Where(one => !decided.Contains(one.Person))], constraints, settings, analysis.Scenario).At(rule.Tolerance),
        };
    }

    private static HashSet<int> Decided(Scenario scenario) => scenario.EventsThrough is null ? []
        : [.. scenario.Pins.Select(pin => pin.Person), .. PathUnderWay.Going(scenario.UnderWay)];

    private static string TooSmall(string name, FairnessSettings settings) =>
        $"scenario.json: parity: {name}: no two groups in scope have {settings.SmallestGroup} people and {settings.SmallestShare:P0} of all, "
        + "so that none can be kept near another\nLeave the constraint out, or widen the scope.";
}
