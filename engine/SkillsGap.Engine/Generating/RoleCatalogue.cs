using System.Collections.Immutable;
using SkillsGap.Engine.Model;

namespace SkillsGap.Engine.Generating;

/// <summary>The skills and roles that a generated enterprise is made of.</summary>
/// <param name="Taxonomy">The skills, with prerequisites and components.</param>
/// <param name="Roles">The roles with their requirements; head-counts are not looked at.</param>
/// <param name="Commonness">Per role how common it is among enterprises, relative to the others; positive.</param>
public sealed record RoleCatalogue(Taxonomy Taxonomy, ImmutableArray<Role> Roles, ImmutableArray<double> Commonness)
{
    /// <summary>A hand-made one: 105 skills of thirteen competencies, 55 roles of ten job families.</summary>
    public static RoleCatalogue Builtin { get; } = BuiltinTaxonomy.Read();

    /// <summary>Mean growth of demand of a role's skills by weight, per year: roles for which it is high are where enterprises fall short.</summary>
    public double Growth(int role)
    {
        double sum = 0, weights = 0;
        foreach (RoleRequirement need in Roles[role].Requirements)
        {
            sum += need.Weight * need.Level * Taxonomy.Skills[need.Skill].DemandGrowth;
            weights += need.Weight * need.Level;
        }
        return weights > 0 ? sum / weights : 0;
    }

    /// <summary>
    /// Some of the roles, in the order given, with the skills that they require and what these need in turn; components and transfers
    /// follow their skills.
    /// </summary>
    internal (RoleCatalogue Catalogue, ImmutableArray<int> Skills) Only(IReadOnlyList<int> roles)
    {
        var wanted = new bool[Taxonomy.Count];
        var open = new Stack<int>(roles.SelectMany(role => Roles[role].Requirements, (_, need) => need.Skill));
        ILookup<int, int> needs = Taxonomy.Prerequisites.ToLookup(pair => pair.Skill, pair => pair.Needs);
        while (open.TryPop(out int skill))
        {
            if (wanted[skill])
                continue;
            wanted[skill] = true;
            foreach (int needed in needs[skill])
                open.Push(needed);
        }
        ImmutableArray<int> kept = [.. Enumerable.Range(0, wanted.Length).Where(skill => wanted[skill])];
        var place = new int[wanted.Length];
        for (int i = 0; i < kept.Length; i++)
            place[kept[i]] = i;
        var taxonomy = new Taxonomy(
            [.. kept.Select(skill => Taxonomy.Skills[skill])],
            [.. Taxonomy.Prerequisites.Where(p => wanted[p.Skill] && wanted[p.Needs])
                .Select(p => new SkillPrerequisite(place[p.Skill], place[p.Needs]))],
            [.. kept.Select(skill => Taxonomy.Components[skill])],
            [.. Taxonomy.DeclaredTransfers.Where(t => wanted[t.From] && wanted[t.To])
                .Select(t => t with { From = place[t.From], To = place[t.To] })]);
        return (new(
            taxonomy,
            [.. roles.Select(role => Roles[role] with
            {
                Requirements = [.. Roles[role].Requirements.Select(need => need with { Skill = place[need.Skill] })],
            })],
            [.. roles.Select(role => Commonness[role])]), kept);
    }
}
