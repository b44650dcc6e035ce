namespace SkillsGap.Wire.Service;

/// <summary>What a level of maturity takes, all of it.</summary>
public sealed record MaturityLimitsRequest
{
    /// <summary>intermediate or advanced.</summary>
    public required string Level { get; init; }

    /// <summary>Smallest share of working days with use, 0–1.</summary>
    public required double ActiveShare { get; init; }

    /// <summary>Fewest features used.</summary>
    public required int Features { get; init; }

    /// <summary>Fewest sessions a day of use.</summary>
    public required double Sessions { get; init; }
}
