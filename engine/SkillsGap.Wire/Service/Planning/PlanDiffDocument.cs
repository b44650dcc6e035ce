using System.Text.Json.Serialization;

namespace SkillsGap.Wire.Service;

/// <summary>What another plan decides differently.</summary>
public sealed record PlanDiffDocument
{
    /// <summary>Id of the scenario compared with.</summary>
    public required string From { get; init; }

    /// <summary>Id of the scenario.</summary>
    public required string To { get; init; }

    /// <summary>Value of the first plan.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? ValueFrom { get; init; }

    /// <summary>Value of the second.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? ValueTo { get; init; }

    /// <summary>People for whom both decide the same.</summary>
    public required int Same { get; init; }

    /// <summary>People for whom they do not, or who are in one of the plans alone; by id.</summary>
    public required PlanChange[] Changes { get; init; }
}
