using System.Text.Json.Serialization;

namespace SkillsGap.Wire.Service;

/// <summary>Roles and their requirements, in columns; the requirements of all roles one after another.</summary>
public sealed record MatchRoles
{
    /// <summary>Ids of the roles.</summary>
    public required string[] Id { get; init; }

    /// <summary>Per requirement the role.</summary>
    public required int[] Role { get; init; }

    /// <summary>Per requirement the skill.</summary>
    public required int[] Skill { get; init; }

    /// <summary>Per requirement the level, 0–1.</summary>
    public required double[] Level { get; init; }

    /// <summary>Per requirement its weight, above 0; default 1 each.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double[]? Weight { get; init; }
}
