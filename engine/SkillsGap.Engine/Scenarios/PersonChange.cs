namespace SkillsGap.Engine.Scenarios;

/// <summary>What would be otherwise about one person.</summary>
public sealed record PersonChange
{
    /// <summary>The most hours that a week has.</summary>
    public const double MostHours = 168;

    /// <summary>Hours a week that they may learn, above 0 and at most 168; default null, as it is.</summary>
    public double? HoursPerWeek { get; init; }

    /// <summary>Roles (indices) they may move to beside those that the scenario opens to them; default none.</summary>
    public IReadOnlyCollection<int> AlsoOpen { get; init; } = [];
}
