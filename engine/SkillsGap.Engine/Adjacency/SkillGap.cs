namespace SkillsGap.Engine.Adjacency;

/// <summary>
/// A skill (its index) in which a mean is below the level a role requires; the shortfall is positive. The mean is not clipped.
/// </summary>
public readonly record struct SkillGap(int Skill, double Level, double Mean)
{
    /// <summary>Level − mean.</summary>
    public double Shortfall => Level - Mean;
}
