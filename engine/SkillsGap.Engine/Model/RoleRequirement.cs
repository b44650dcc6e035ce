namespace SkillsGap.Engine.Model;

/// <summary>A role's required level (0–1) of a skill index, and how much it weighs in the fit (positive).</summary>
public readonly record struct RoleRequirement(int Skill, double Level, double Weight)
{
    /// <summary>Whether somebody at that level lacks it; what is required at level 0 nobody lacks.</summary>
    public bool IsMissedAt(double level) => Level > 0 && level < Level;
}
