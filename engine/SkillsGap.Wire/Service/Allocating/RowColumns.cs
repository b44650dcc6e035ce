using System.Text.Json.Serialization;

namespace SkillsGap.Wire.Service;

/// <summary>Rows in columns.</summary>
public sealed record RowColumns
{
    /// <summary>Unique ids.</summary>
    public required string[] Id { get; init; }

    /// <summary>Least total use; null for none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double?[]? Lower { get; init; }

    /// <summary>Most total use; null for none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double?[]? Upper { get; init; }

    /// <summary>Per row the number of its worth steps; default none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int[]? Steps { get; init; }

    /// <summary>Per step its end, in units of the row.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double[]? UpTo { get; init; }

    /// <summary>Per step the value per unit, falling.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double[]? Each { get; init; }
}
