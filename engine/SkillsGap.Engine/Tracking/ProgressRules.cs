namespace SkillsGap.Engine.Tracking;

/// <summary>Where the states of people begin, what a passed module says, and who is asked to mentor. All declared, none learned.</summary>
public sealed record ProgressRules
{
    /// <summary>Days after its planned end, or its planned beginning where it was not begun, from which on a module is late; at least 0, default 7.</summary>
    public int LateAfterDays { get; init; } = 7;

    /// <summary>Days after its planned end from which on whoever is on it struggles; at least <see cref="LateAfterDays"/>, default 42.</summary>
    public int StrugglingAfterDays { get; init; } = 42;

    /// <summary>How far, 0–1, an assessment may be below the level that the path should have brought, or what is known after the last module below what the
    /// role requires, before it is struggling; default 0.1.</summary>
    public double AssessedBelow { get; init; } = 0.1;

    /// <summary>How many ordinary assessments a passed module is worth as evidence, since its test covers just what was taught; positive, default 4.</summary>
    public double PassWeight { get; init; } = 4;

    /// <summary>Share, 0–1, of the hours they learned in a week that somebody who is done may be asked to mentor in; default 0.25. 0 asks none but those who
    /// offered hours or had some before.</summary>
    public double FreedShare { get; init; } = 0.25;

    /// <summary>Least fit, 0–1, of an open role that is proposed to somebody who is out; default 0.6.</summary>
    public double LeastFit { get; init; } = 0.6;

    /// <summary>Whether all of them are in range.</summary>
    public bool AreSound => LateAfterDays >= 0 && StrugglingAfterDays >= LateAfterDays && AssessedBelow is >= 0 and <= 1 && PassWeight is > 0 and <= 1e6
        && FreedShare is >= 0 and <= 1 && LeastFit is >= 0 and <= 1;
}
