using System.Collections.Immutable;
using SkillsGap.Engine.Model;

namespace SkillsGap.Engine.Adjacency;

/// <summary>What skills are made of, and how much of one is in another.</summary>
internal sealed class ComponentCover
{
    private readonly ImmutableArray<ImmutableArray<SkillComponent>> components;
    private readonly Dictionary<string, double>[] weights;
    private readonly Dictionary<string, List<int>> skillsWith = new(StringComparer.Ordinal);

    internal ComponentCover(Taxonomy taxonomy)
    {
        components = taxonomy.Components;
        weights = [.. components.Select(all => all.ToDictionary(c => c.ComponentId, c => c.Weight, StringComparer.Ordinal))];
        for (var s = 0; s < components.Length; s++)
        {
            foreach (var component in components[s])
            {
                if (!skillsWith.TryGetValue(component.ComponentId, out var skills)) skillsWith.Add(component.ComponentId, skills = []);
                skills.Add(s);
            }
        }
    }

    /// <summary>Skills with a component in common with one, itself included; a skill comes once for each.</summary>
    internal IEnumerable<int> Sharing(int skill) => components[skill].SelectMany(c => skillsWith[c.ComponentId]);

    /// <summary>The part of `to` that `from` covers: `Σ_c min(w_from,c, w_to,c) / Σ_c w_to,c`; null where one is not decomposed.</summary>
    internal double? Of(int from, int to)
    {
        if (components[from].IsEmpty || components[to].IsEmpty) return null;
        var covered = 0.0;
        var whole = 0.0;
        foreach (var component in components[to])
        {
            covered += Math.Min(weights[from].GetValueOrDefault(component.ComponentId), component.Weight);
            whole += component.Weight;
        }

        return covered / whole;
    }
}
