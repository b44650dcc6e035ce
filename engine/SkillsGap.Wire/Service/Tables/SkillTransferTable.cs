using System.Text.Json.Serialization;

namespace SkillsGap.Wire.Service.Tables;

/// <summary>Table <c>skill_transfer</c> in columns of equal length. Declared transfer; overrides the computed one.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record SkillTransferTable
{
    /// <summary>The skill somebody has.</summary>
    [JsonPropertyName("from_skill")]
    public required string[] FromSkill { get; init; }

    /// <summary>The skill it carries over to.</summary>
    [JsonPropertyName("to_skill")]
    public required string[] ToSkill { get; init; }

    /// <summary>How much of it, 0–1.</summary>
    [JsonPropertyName("transfer")]
    public required double[] Transfer { get; init; }
}
