using System.Collections.Immutable;
using System.Globalization;
using SkillsGap.Engine.Model;
using SkillsGap.Wire.Service;

namespace SkillsGap.Host.Matching;

/// <summary>Skills and roles of a request that brings its own, as the engine knows them.</summary>
internal static class RequestTaxonomy
{
    /// <summary>Months of disuse after which half is forgotten, where nobody says (DESIGN 6).</summary>
    public const double DefaultHalfLife = 11;

    /// <summary>The skills. What a request does not say is the same for all of them, or different for each where that says nothing.</summary>
    public static Taxonomy Of(
        string[] skills, string[]? competencies, double[]? halfLives, SkillPartsColumns? components, SkillPairs? transfer) => new(
            [.. skills.Select((id, s) => new Skill(
                id, id, competencies?[s] ?? id, Pillar.Technical, halfLives?[s] ?? DefaultHalfLife, 0, 0))],
            [],
            Components(skills.Length, components),
            transfer is null ? [] : [.. Enumerable.Range(0, transfer.From.Length).Select(i => new DeclaredTransfer(transfer.From[i], transfer.To[i],
                transfer.Value[i]))]);

    /// <summary>The roles with what they require.</summary>
    public static Role[] Roles(MatchRoles roles)
    {
        var requirements = new List<RoleRequirement>[roles.Id.Length];
        for (var r = 0; r < requirements.Length; r++) requirements[r] = [];
        for (var i = 0; i < roles.Role.Length; i++) requirements[roles.Role[i]].Add(new(roles.Skill[i], roles.Level[i], roles.Weight?[i] ?? 1));
        return [.. roles.Id.Select((id, r) => new Role(id, id, "", 0, null, null, null, [.. requirements[r]], []))];
    }

    private static ImmutableArray<ImmutableArray<SkillComponent>> Components(int skills, SkillPartsColumns? parts)
    {
        var found = new List<SkillComponent>[skills];
        for (var s = 0; s < skills; s++) found[s] = [];
        for (var i = 0; i < (parts?.Skill.Length ?? 0); i++)
            found[parts!.Skill[i]].Add(new(parts.Component[i].ToString(CultureInfo.InvariantCulture), parts.Weight[i]));
        return [.. found.Select(one => one.ToImmutableArray())];
    }
}
