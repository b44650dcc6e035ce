using System.Text.Json.Serialization;

namespace SkillsGap.Wire.Service;

/// <summary>A stored workforce.</summary>
public sealed record WorkforceDocument
{
    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>Hash of its content: the same content has the same version. It is the ETag without the quotes.</summary>
    public required string Version { get; init; }

    /// <summary>1, 2, … within the workforce.</summary>
    public required long Number { get; init; }

    /// <summary>When this version was stored.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>People.</summary>
    public required int People { get; init; }

    /// <summary>Rows of evidence.</summary>
    public required int Evidence { get; init; }

    /// <summary>What was read past or looks odd; only after an upload.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public FieldProblem[]? Warnings { get; init; }
}
