using System.Text.Json.Serialization;

namespace SkillsGap.Wire.Service;

/// <summary>A path that somebody is on and stays on.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record ScenarioUnderWay
{
    /// <summary>The person.</summary>
    public required string Person { get; init; }

    /// <summary><c>path</c> or <c>transition</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>The role it leads to.</summary>
    public required string Role { get; init; }

    /// <summary>The mentor; default none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Mentor { get; init; }

    /// <summary>The practice project that follows; default none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Project { get; init; }

    /// <summary>Probability of success declared at its beginning, 0–1.</summary>
    public required double Declared { get; init; }

    /// <summary>Whether only the steps go on and what follows them is planned anew; default false.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Open { get; init; }

    /// <summary>What is left, in order; default only the move itself.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ScenarioStep[]? Steps { get; init; }
}
