using System.Text.Json.Serialization;

namespace SkillsGap.Wire.Service;

/// <summary>A scenario: what is asked of a workforce. The keys are those of a folder's <c>scenario.json</c>; an unknown one is an error.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record ScenarioDocument
{
    /// <summary>The day of the plan, as in <c>2026-01-05</c>.</summary>
    public required string AsOf { get; init; }

    /// <summary>Last day of learning, after the day of the plan.</summary>
    public required string Deadline { get; init; }

    /// <summary>Months for which proficiency is worth something; default 12.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? HorizonMonths { get; init; }

    /// <summary>ISO 4217 code of all money; default USD.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Currency { get; init; }

    /// <summary>Seed of the search; default 1.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Seed { get; init; }

    /// <summary>Whose learning is planned; default everybody.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ScenarioScope? Scope { get; init; }

    /// <summary>Head-counts wanted, at least one.</summary>
    public required ScenarioTarget[] Targets { get; init; }

    /// <summary>Roles people may move to; default none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string[]? Transitions { get; init; }

    /// <summary>Paths offered to some units beside those towards targets; default none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ScenarioOffer[]? Offers { get; init; }

    /// <summary>Cash for everything; default no limit.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? Budget { get; init; }

    /// <summary>Whether hours cost value; default false.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? CountTime { get; init; }

    /// <summary>What benefit and cost count; default 1 each.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ScenarioWeights? Weights { get; init; }

    /// <summary>The generic programme to compare with; default none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ScenarioGeneric? Generic { get; init; }

    /// <summary>Hours a week a mentor gives each mentee; default 1.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? MentorHoursPerMentee { get; init; }

    /// <summary>Limits of the tiers.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ScenarioTiers? Tiers { get; init; }

    /// <summary>What is decided already.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ScenarioPin[]? Pins { get; init; }

    /// <summary>People who are left out.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string[]? Exclude { get; init; }

    /// <summary>The last day whose events were counted in a review of progress, as in <c>2026-03-09</c>; default none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? EventsThrough { get; init; }

    /// <summary>Paths that people are on and stay on.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ScenarioUnderWay[]? UnderWay { get; init; }

    /// <summary>Offers that were declined and are not made again.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ScenarioDeclined[]? Declined { get; init; }

    /// <summary>What came of paths so far.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ScenarioOutcomes[]? Outcomes { get; init; }

    /// <summary>Outcomes that a declared probability is worth; default 20.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? OutcomePrior { get; init; }

    /// <summary>What groups must get at rates near each other; default nothing. Of a stored workforce only for those who may read people.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ScenarioParity? Parity { get; init; }

    /// <summary>How the skills audit weighs and how often it comes; no plan depends on it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ScenarioAudit? Audit { get; init; }
}
