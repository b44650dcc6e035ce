using System.Collections.Immutable;
using System.Runtime.InteropServices;
using SkillsGap.Engine.Model;

namespace SkillsGap.Engine.Proficiency;

/// <summary>Puts what was learned of skills in the order of a workforce's.</summary>
internal static class ModelBinding
{
    internal static EvidenceModel Of(LearnedModel learned, Taxonomy taxonomy)
    {
        ArgumentNullException.ThrowIfNull(taxonomy);
        var (model, otherwise) = (learned.Model, EvidenceModel.Default(taxonomy));
        var places = learned.SkillIds.Index().ToDictionary(pair => pair.Item, pair => pair.Index, StringComparer.Ordinal);
        int[] at = [.. taxonomy.Skills.Select(skill => places.GetValueOrDefault(skill.Id, -1))];
        return model with
        {
            Skills = [.. at.Select((known, s) => known < 0 ? otherwise.Skills[s] : model.Skills[known])],
            Correlation = Correlation(model, otherwise, at),
            Archetypes = model.Archetypes is { } archetypes ? Of(archetypes, model.Skills.Length, at) : null,
        };
    }

    private static ImmutableArray<double> Correlation(EvidenceModel model, EvidenceModel otherwise, int[] at)
    {
        var (n, known) = (at.Length, model.Skills.Length);
        var matrix = new double[checked(n * n)];
        for (var s = 0; s < n; s++)
        {
            for (var t = 0; t < n; t++)
            {
                matrix[(s * n) + t] = (at[s] >= 0, at[t] >= 0) switch
                {
                    (true, true) => model.Correlation[(at[s] * known) + at[t]],
                    (false, false) => otherwise.Correlation[(s * n) + t],
                    _ => 0,
                };
            }
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(matrix);
    }

    /// <summary>No archetype adds anything to a skill that it does not know.</summary>
    private static ProfileArchetypes Of(ProfileArchetypes archetypes, int known, int[] at) => archetypes with
    {
        Centres = [.. Enumerable.Range(0, archetypes.Weights.Length).SelectMany(a => at.Select(place =>
            place < 0 ? 0 : archetypes.Centres[(a * known) + place]))],
    };
}
