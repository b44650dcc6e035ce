using System.Text.Json.Serialization;

namespace SkillsGap.Wire.Service;

/// <summary>One thing wrong: where it is, what it is, and the likely cure.</summary>
public sealed record FieldProblem
{
    /// <summary>The field as a path, as in <c>tables.people.hours_per_week[3]</c>.</summary>
    public required string Field { get; init; }

    /// <summary>The table, where it is about one.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Table { get; init; }

    /// <summary>The row of the table, from 1.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Row { get; init; }

    /// <summary>The column of the table.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Column { get; init; }

    /// <summary>What stands there, cut to a readable length.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Value { get; init; }

    /// <summary>What is wrong with it.</summary>
    public required string Message { get; init; }

    /// <summary>What to do about it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Cure { get; init; }
}
