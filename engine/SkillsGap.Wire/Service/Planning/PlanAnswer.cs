using System.Text.Json.Serialization;
using SkillsGap.Wire.Plans;

namespace SkillsGap.Wire.Service;

/// <summary>A plan with what is needed to check and to repeat it.</summary>
public sealed record PlanAnswer
{
    /// <summary>SHA-256 of what was decided, in hexadecimal: planning again with the same data, scenario and options gives the same, unless
    /// <c>plan.proof.repeatable</c> is false. Ids and names are no part of it.</summary>
    public required string ReplayHash { get; init; }

    /// <summary>The plan; without people where they are in columns.</summary>
    public required PlanDocument Plan { get; init; }

    /// <summary>The people in columns, where <c>?people=columns</c> asked for that.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public PlanPeopleColumns? People { get; init; }
}
