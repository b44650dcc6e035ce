using System.Text.Json.Serialization;

namespace SkillsGap.Wire.Service.Tables;

/// <summary>Table <c>projects</c> in columns of equal length. Projects to practise on.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record ProjectsTable
{
    /// <summary>Unique ids.</summary>
    [JsonPropertyName("project_id")]
    public required string[] ProjectId { get; init; }

    /// <summary>Names.</summary>
    [JsonPropertyName("name")]
    public required string[] Name { get; init; }

    /// <summary>First days.</summary>
    [JsonPropertyName("start_date")]
    public required string[] StartDate { get; init; }

    /// <summary>Places.</summary>
    [JsonPropertyName("places")]
    public required int[] Places { get; init; }
}
