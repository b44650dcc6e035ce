using System.Collections.Immutable;
using SkillsGap.Engine.Model;

namespace SkillsGap.Engine.Proficiency;

/// <summary>
/// Correlation of skills across people before any data: .3 + .3·[same competency] + .4·[same skill]. Between two decomposed skills that is
/// averaged with .3 + .7·(cosine of their component weights), between a decomposed and an undecomposed one with .3: a skill whose parts are
/// unknown shares none of them for certain. Both averaged matrices are .3 everywhere plus a Gram matrix of vectors of squared length .7
/// (undecomposed skills among themselves keep the vectors of the first), so the result is positive semidefinite with unit diagonal.
/// </summary>
internal static class DefaultCorrelation
{
    private const double Common = 0.3;
    private const double SameCompetency = 0.3;

    /// <summary>The matrix, skills × skills, row by row.</summary>
    internal static ImmutableArray<double> Of(Taxonomy taxonomy)
    {
        var n = taxonomy.Count;
        var vectors = taxonomy.Components.Select(UnitVector).ToArray();
        var matrix = new double[checked(n * n)];
        for (var s = 0; s < n; s++)
        {
            matrix[(s * n) + s] = 1;
            for (var t = 0; t < s; t++)
            {
                var competency = Common + (taxonomy.Skills[s].CompetencyId == taxonomy.Skills[t].CompetencyId ? SameCompetency : 0);
                var blended = vectors[s].Count == 0 && vectors[t].Count == 0
                    ? competency
                    : (competency + Common + ((1 - Common) * Dot(vectors[s], vectors[t]))) / 2;
                matrix[(s * n) + t] = matrix[(t * n) + s] = blended;
            }
        }

        return [.. matrix];
    }

    private static Dictionary<string, double> UnitVector(ImmutableArray<SkillComponent> components)
    {
        var length = Math.Sqrt(components.Sum(c => c.Weight * c.Weight));
        return components.ToDictionary(c => c.ComponentId, c => c.Weight / length, StringComparer.Ordinal);
    }

    private static double Dot(Dictionary<string, double> a, Dictionary<string, double> b)
    {
        var sum = 0.0;
        foreach (var (component, weight) in a)
            sum += weight * b.GetValueOrDefault(component);
        return sum;
    }
}
