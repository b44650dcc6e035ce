using System.Text.Json.Serialization;

namespace SkillsGap.Wire.Service;

/// <summary>Evidence in columns of equal length.</summary>
public sealed record EvidenceColumns
{
    /// <summary>The people.</summary>
    public required int[] Person { get; init; }

    /// <summary>The skills.</summary>
    public required int[] Skill { get; init; }

    /// <summary>The kinds of evidence that <c>kind</c> refers to, as in table <c>evidence</c>.</summary>
    public required string[] Kinds { get; init; }

    /// <summary>Place of each kind in <c>kinds</c>.</summary>
    public required int[] Kind { get; init; }

    /// <summary>Days as numbers, as in 20260105.</summary>
    public required int[] Date { get; init; }

    /// <summary>Levels observed, 0–1; null where it happened and was not scored.</summary>
    public required double?[] Value { get; init; }

    /// <summary>Weights, above 0; default 1 each.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double[]? Weight { get; init; }

    /// <summary>Last days it counts, 0 for always; default always.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int[]? Expires { get; init; }
}
