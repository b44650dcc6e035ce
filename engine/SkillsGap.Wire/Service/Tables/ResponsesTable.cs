using System.Text.Json.Serialization;

namespace SkillsGap.Wire.Service.Tables;

/// <summary>Table <c>responses</c> in columns of equal length. Answers to items of tests and quizzes.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record ResponsesTable
{
    /// <summary>The people.</summary>
    [JsonPropertyName("person_id")]
    public required string[] PersonId { get; init; }

    /// <summary>The skills that the items ask for.</summary>
    [JsonPropertyName("skill_id")]
    public required string[] SkillId { get; init; }

    /// <summary>The items, by their ids among those of their skill.</summary>
    [JsonPropertyName("item_id")]
    public required string[] ItemId { get; init; }

    /// <summary>Whether each answer was right.</summary>
    [JsonPropertyName("correct")]
    public required bool[] Correct { get; init; }

    /// <summary>Days, as in <c>2026-01-05</c>.</summary>
    [JsonPropertyName("date")]
    public required string[] Date { get; init; }
}
