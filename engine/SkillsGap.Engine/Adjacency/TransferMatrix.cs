using System.Collections.Immutable;
using SkillsGap.Engine.Model;

namespace SkillsGap.Engine.Adjacency;

/// <summary>
/// T[from, to]: how much of one skill somebody strong in another already has, 0–1, 1 on the diagonal. Directed: who masters the whole has
/// the part, not the other way round. It serves learning and is never added to an estimate. Names never count.
/// </summary>
public sealed class TransferMatrix
{
    /// <summary>Roles that need a skill before their lift weighs as much as what the skill is made of.</summary>
    private const double RolesForHalf = 20;

    private readonly double[] values;

    private TransferMatrix(int skills)
    {
        Skills = skills;
        values = new double[checked(skills * skills)];
    }

    /// <summary>Number of skills.</summary>
    public int Skills { get; }

    /// <summary>Transfer between two skill indices.</summary>
    public double this[int from, int to] => values[(from * Skills) + to];

    /// <summary>Transfer from one skill to each.</summary>
    public ReadOnlySpan<double> From(int skill) => values.AsSpan(skill * Skills, Skills);

    /// <summary>
    /// Builds the matrix. Where both skills are decomposed it is the part of `to` that `from` covers, `Σ_c min(w_from,c, w_to,c) / Σ_c
    /// w_to,c`, blended with the lift between them across roles, which weighs `n/(n + 20)` when n roles need `from`; where one is not, it
    /// is the lift alone. What somebody declared overrides both.
    /// </summary>
    /// <param name="taxonomy">Skills, components and declared transfers.</param>
    /// <param name="roles">Roles; those without requirements are ignored.</param>
    public static TransferMatrix Build(Taxonomy taxonomy, IReadOnlyList<Role> roles)
    {
        ArgumentNullException.ThrowIfNull(taxonomy);
        ArgumentNullException.ThrowIfNull(roles);
        var matrix = new TransferMatrix(taxonomy.Count);
        var across = new RoleCooccurrence(taxonomy.Count, roles);
        var components = taxonomy.Components
            .Select(all => all.ToDictionary(c => c.ComponentId, c => c.Weight, StringComparer.Ordinal)).ToArray();
        for (var from = 0; from < taxonomy.Count; from++)
        {
            var lifted = across.Count(from) / (across.Count(from) + RolesForHalf);
            for (var to = 0; to < taxonomy.Count; to++)
            {
                var lift = across.Lift(from, to);
                matrix.values[(from * taxonomy.Count) + to] = components[from].Count > 0 && taxonomy.Components[to].Length > 0
                    ? ((1 - lifted) * Covered(components[from], taxonomy.Components[to])) + (lifted * lift)
                    : lift;
            }
        }

        foreach (var declared in taxonomy.DeclaredTransfers)
            matrix.values[(declared.From * taxonomy.Count) + declared.To] = declared.Transfer;
        for (var s = 0; s < taxonomy.Count; s++)
            matrix.values[(s * taxonomy.Count) + s] = 1;
        return matrix;
    }

    private static double Covered(Dictionary<string, double> from, ImmutableArray<SkillComponent> to)
    {
        var covered = 0.0;
        var whole = 0.0;
        foreach (var component in to)
        {
            covered += Math.Min(from.GetValueOrDefault(component.ComponentId), component.Weight);
            whole += component.Weight;
        }

        return covered / whole;
    }
}
