namespace SkillsGap.Engine.Model;

/// <summary>How a skills audit weighs, and how often people are audited: key <c>audit</c> of a scenario. No plan depends on it.</summary>
public sealed record AuditSettings
{
    /// <summary>What the pillars count in the score; not negative, not all 0, on any scale. Default 40, 30, 20 and 10.</summary>
    public PillarWeights Weights { get; init; } = new(40, 30, 20, 10);

    /// <summary>Share of a pillar's score that outcomes make up where there are any, 0–1; default 0.3.</summary>
    public double OutcomeShare { get; init; } = 0.3;

    /// <summary>Months back from the day for which outcomes count, 1–120; default 3.</summary>
    public int OutcomeMonths { get; init; } = 3;

    /// <summary>Months from one audit of somebody to the next, 1–24; default 3.</summary>
    public int EveryMonths { get; init; } = 3;

    /// <summary>Fewest weeks from one audit of somebody to the next, whatever happens; no more than <see cref="EveryMonths"/>. Default 6.</summary>
    public int RestWeeks { get; init; } = 6;

    /// <summary>Most audits of somebody in twelve months; enough for <see cref="EveryMonths"/>. Default 6.</summary>
    public int MostPerYear { get; init; } = 6;
}
