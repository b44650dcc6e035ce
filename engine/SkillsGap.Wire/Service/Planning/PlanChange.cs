using System.Text.Json.Serialization;
using SkillsGap.Wire.Plans;

namespace SkillsGap.Wire.Service;

/// <summary>A person for whom two plans differ.</summary>
public sealed record PlanChange
{
    /// <summary>The person.</summary>
    public required string Person { get; init; }

    /// <summary>What the first decides; absent where it says nothing of the person.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DecisionDocument? From { get; init; }

    /// <summary>What the second decides; absent where it says nothing of the person.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DecisionDocument? To { get; init; }
}
