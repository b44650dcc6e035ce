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

    /// <summary>Per requirement the level, 0–1; default 0.5 each. A learned model expects more of people whose role requires more.</summary>
    public double[]? Level { get; init; }
}
