namespace SkillsGap.Wire.Service;

/// <summary>Roles and what they require, in columns.</summary>
public sealed record EstimateRoles
{
    /// <summary>Ids of the roles.</summary>
    public required string[] Id { get; init; }

    /// <summary>Per requirement the role.</summary>
    public required int[] Role { get; init; }

    /// <summary>Per requirement the skill.</summary>
    public required int[] Skill { get; init; }
}
