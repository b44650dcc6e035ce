using System.Collections.Immutable;
using SkillsGap.Engine.Model;

namespace SkillsGap.Engine.Proficiency;

/// <summary>A model that was learned from a workforce, and what there is to know about how.</summary>
/// <param name="SkillIds">The skills the model is of, by id, in its order: workforces may hold them in another.</param>
/// <param name="Model">The model.</param>
/// <param name="Training">Where it comes from.</param>
public sealed record LearnedModel(ImmutableArray<string> SkillIds, EvidenceModel Model, TrainingRecord Training)
{
    /// <summary>
    /// The model for a workforce's own skills, in their order. Skills that it lacks are left out. Those it does not know have the default
    /// priors; they correlate with each other as by default and not with learned ones, so that the matrix stays a correlation matrix.
    /// </summary>
    /// <param name="taxonomy">The workforce's skills.</param>
    public EvidenceModel For(Taxonomy taxonomy) => ModelBinding.Of(this, taxonomy);

    /// <summary>Ids of the skills that the model does not know.</summary>
    /// <param name="taxonomy">The workforce's skills.</param>
    public ImmutableArray<string> UnknownIn(Taxonomy taxonomy)
    {
        ArgumentNullException.ThrowIfNull(taxonomy);
        var known = SkillIds.ToHashSet(StringComparer.Ordinal);
        return [.. taxonomy.Skills.Select(skill => skill.Id).Where(id => !known.Contains(id))];
    }
}
