using SkillsGap.Engine.Model;

namespace SkillsGap.Engine.Adjacency;

/// <summary>
/// How often roles need skills together. A role counts as needing a skill where its level has a revealed comparative advantage above 1: a
/// larger share of the role's levels than of all roles' levels (Balassa 1965; for skills Alabdulkareem et al. 2018). What every role needs
/// tells no roles apart.
/// </summary>
internal sealed class RoleCooccurrence
{
    /// <summary>a: how many roles' worth of the base rate a conditional is shrunk by.</summary>
    private const double Shrinkage = 3;

    /// <summary>Keeps a share that equals the overall one, but for rounding, from counting as above it.</summary>
    private const double Rounding = 1e-9;

    private readonly int skills;
    private readonly int roles;
    private readonly int[] together;

    internal RoleCooccurrence(int skills, IReadOnlyList<Role> allRoles)
    {
        this.skills = skills;
        together = new int[checked(skills * skills)];
        var ofSkill = new double[skills];
        var total = 0.0;
        foreach (var role in allRoles)
        {
            foreach (var requirement in role.Requirements)
            {
                ofSkill[requirement.Skill] += requirement.Level;
                total += requirement.Level;
            }
        }

        foreach (var role in allRoles)
        {
            var ofRole = role.Requirements.Sum(r => r.Level);
            if (ofRole <= 0)
                continue;
            roles++;
            int[] needed =
                [.. role.Requirements.Where(r => r.Level * total > ofRole * ofSkill[r.Skill] * (1 + Rounding)).Select(r => r.Skill)];
            foreach (var s in needed)
            {
                foreach (var t in needed)
                    together[(s * skills) + t]++;
            }
        }
    }

    /// <summary>n_s: roles that need the skill.</summary>
    internal int Count(int skill) => together[(skill * skills) + skill];

    /// <summary>
    /// Lift of needing <paramref name="to"/> given <paramref name="from"/> over its base rate: `max(0, (P − base)/(1 − base))`, `P = (co +
    /// a·base)/(n + a)`. 0 without roles, and where every role needs <paramref name="to"/>.
    /// </summary>
    internal double Lift(int from, int to)
    {
        if (Count(to) == roles)
            return 0;
        var baseRate = (double)Count(to) / roles;
        var conditional = (together[(from * skills) + to] + (Shrinkage * baseRate)) / (Count(from) + Shrinkage);
        return Math.Max(0, (conditional - baseRate) / (1 - baseRate));
    }
}
