namespace SkillsGap.Engine.Proficiency;

/// <summary>
/// How evidence of one kind relates to the level x it observes: y = a + c·x + b + ε, with b ~ N(0, β²) shared by all evidence of this kind
/// about one person and ε ~ N(0, ν²/weight) of its own.
/// </summary>
/// <param name="Offset">a: how much the kind flatters.</param>
/// <param name="Slope">c: how much of a difference in level it shows.</param>
/// <param name="SharedVariance">β², at least 0: what more evidence of this kind cannot remove.</param>
/// <param name="OwnVariance">ν² at weight 1; positive.</param>
/// <param name="Counts">How a count of unscored evidence reads as a level, or null where unscored evidence of this kind says
/// nothing.</param>
public sealed record MeasurementModel(double Offset, double Slope, double SharedVariance, double OwnVariance, CountScale? Counts)
{
    /// <summary>
    /// Added to the prior mean of a skill, times log(1 + n), n the person's scores of this kind of it: where the better let themselves be measured
    /// more often, that there is a score says something besides the score (a pattern-mixture model, Little 1993). Default 0.
    /// </summary>
    public double Presence { get; init; }
}
