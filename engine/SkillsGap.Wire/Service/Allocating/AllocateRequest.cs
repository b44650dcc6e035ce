using System.Text.Json.Serialization;
using SkillsGap.Wire.Allocation;

namespace SkillsGap.Wire.Service;

/// <summary>A problem of groups, options and rows, as a document or in columns: exactly one of them.</summary>
public sealed record AllocateRequest
{
    /// <summary>The problem as a document.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public AllocationDocument? Problem { get; init; }

    /// <summary>The problem in columns.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public AllocationColumns? Columns { get; init; }

    /// <summary>How long and how carefully; a confidence is not known here.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public PlanningOptions? Options { get; init; }
}
