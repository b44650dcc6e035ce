namespace SkillsGap.Engine.Proficiency.Training;

/// <summary>The place of every conceivable parameter in a vector of derivatives: by role, then by kind or skill.</summary>
/// <param name="Kinds">Number of kinds.</param>
/// <param name="Skills">Number of skills.</param>
internal readonly record struct ParameterIndex(int Kinds, int Skills)
{
    /// <summary>Length of the vector.</summary>
    internal int Length => Of(ParameterRole.Mean, Skills);

    /// <summary>The place of a parameter.</summary>
    internal int Of(ParameterRole role, int index) =>
        role < ParameterRole.RoleBonus ? ((int)role * Kinds) + index
            : ((int)ParameterRole.RoleBonus * Kinds) + (role - ParameterRole.RoleBonus) + index;
}
