namespace SkillsGap.Engine.Proficiency;

/// <summary>
/// Reads a count of unscored evidence as a level. Counts need an origin of their own: where hardly anybody holds a certificate, having none
/// says little and having one says a lot.
/// </summary>
/// <param name="Typical">Expected log(1 + count) of somebody at <see cref="TypicalLevel"/>; at least 0.</param>
/// <param name="PerLevel">How much log(1 + count) grows over the whole scale of levels, 0 to 1; positive.</param>
public sealed record CountScale(double Typical, double PerLevel)
{
    /// <summary>ν² of a count read as a level; positive. Default null: that of the kind's scores at weight 1.</summary>
    public double? OwnVariance { get; init; }

    /// <summary>The level at which <see cref="Typical"/> holds: the default prior mean of somebody whose role requires the skill.</summary>
    public const double TypicalLevel = 0.6;

    /// <summary>
    /// The level a count stands for, `0.6 + (log(1 + count) − typical)/per level`; not clipped. Its expectation is `0.6 + c·(x − 0.6)`.
    /// </summary>
    /// <param name="count">Sum of the weights of the evidence; at least 0.</param>
    public double LevelOf(double count) => TypicalLevel + ((Math.Log(1 + count) - Typical) / PerLevel);
}
