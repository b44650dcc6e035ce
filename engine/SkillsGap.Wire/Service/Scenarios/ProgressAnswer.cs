using System.Text.Json.Serialization;
using SkillsGap.Wire.Plans;

namespace SkillsGap.Wire.Service;

/// <summary>A review, and what to go on from.</summary>
public sealed record ProgressAnswer
{
    /// <summary>The review, with what was planned again in figures.</summary>
    public required ReviewDocument Review { get; init; }

    /// <summary>Where <c>?next=true</c> asked for it and the deadline has not come: the workforce with what happened, and its scenario. Stored as the next
    /// version, and planned with <c>from</c> this scenario, it is the plan that the review speaks of, and the next review begins there.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public WorkforceUpload? Next { get; init; }
}
