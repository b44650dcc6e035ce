using System.Text.Json.Serialization;

namespace SkillsGap.Wire.Service;

/// <summary>Part of a list.</summary>
/// <typeparam name="T">What it is a list of.</typeparam>
public sealed record Page<T>
{
    /// <summary>The items.</summary>
    public required T[] Items { get; init; }

    /// <summary>What to send as <c>?after=</c> for the items that follow; absent at the end.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Next { get; init; }
}
