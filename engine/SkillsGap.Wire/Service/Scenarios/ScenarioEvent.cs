using System.Text.Json.Serialization;

namespace SkillsGap.Wire.Service;

/// <summary>What a line of <c>/events</c> says (server-sent events; always JSON). Its kind is the name of the event.</summary>
public sealed record ScenarioEvent
{
    /// <summary>Rises by one with each event of a scenario.</summary>
    public required long Id { get; init; }

    /// <summary><c>state</c>, <c>phase</c>, <c>incumbent</c>, <c>bound</c> or <c>people</c>: what is new.</summary>
    public required string Kind { get; init; }

    /// <summary>State of the scenario.</summary>
    public required string State { get; init; }

    /// <summary>How far it is.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ScenarioProgress? Progress { get; init; }
}
