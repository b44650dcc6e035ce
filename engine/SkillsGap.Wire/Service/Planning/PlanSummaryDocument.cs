using System.Text.Json.Serialization;
using SkillsGap.Wire.Plans;

namespace SkillsGap.Wire.Service;

/// <summary>A plan without people: figures of groups. A count of one to four people is null, and so is what would give it away.</summary>
public sealed record PlanSummaryDocument
{
    /// <summary>SHA-256 of what was decided.</summary>
    public required string ReplayHash { get; init; }

    /// <summary><c>optimal</c>, <c>feasible</c>, <c>infeasible</c> or <c>unknown</c>.</summary>
    public required string Status { get; init; }

    /// <summary>Value of the plan; absent without one.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? Value { get; init; }

    /// <summary>No plan is worth more.</summary>
    public required double Bound { get; init; }

    /// <summary>(bound − value) / max(|value|, 1e-9); absent without a plan.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? Gap { get; init; }

    /// <summary>People whose learning is planned.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? PeopleInScope { get; init; }

    /// <summary>People in scope per tier.</summary>
    public required GroupCount[] Tiers { get; init; }

    /// <summary>People per kind of decision.</summary>
    public required GroupCount[] Decisions { get; init; }

    /// <summary>People per role whose requirements they are to meet; those who stay left out.</summary>
    public required GroupCount[] Roles { get; init; }

    /// <summary>Head-count forecast of targets; without those by which a small group, or a count suppressed above, could be worked out.</summary>
    public required TargetDocument[] Targets { get; init; }

    /// <summary>The plan beside the generic programme; absent without one, or for fewer than five people.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ComparisonDocument? Comparison { get; init; }
}
