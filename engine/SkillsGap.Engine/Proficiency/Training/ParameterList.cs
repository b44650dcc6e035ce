using System.Collections.Immutable;
using SkillsGap.Engine.Model;

namespace SkillsGap.Engine.Proficiency.Training;

/// <summary>Lists the parameters of a model, and says which of them the data can tell.</summary>
internal static class ParameterList
{
    /// <summary>Observations without which nothing can be said of a kind.</summary>
    private const int Fewest = 50;

    /// <summary>Different scores without which a scale was not used as one.</summary>
    private const int FewestDifferent = 5;

    /// <summary>
    /// Assessments are taken as the scale although nobody drew by lot who is tested. How far that may be off is declared, not known: the standard
    /// errors of all that is measured on this scale include it.
    /// </summary>
    private const double AnchorOffset = 0.01, AnchorSlope = 0.03;

    /// <summary>
    /// Where learning of κ starts: skills come and go mostly on their own. From far above, correlation of what fades takes the place of correlation
    /// of what lasts, and both stay there.
    /// </summary>
    private const double Apart = 0.1;

    /// <summary>Where learning of a kind's shared sd starts that has none by default, as a part of its own sd.</summary>
    private const double RaterPart = 0.3;

    /// <summary>Why nothing at all can be learned; null where something can.</summary>
    internal static string? Unanchored(SampleCounts data) =>
        data.Scores(EvidenceKind.Assessment) < Fewest ? $"under {Fewest} assessments: nothing tells how the scale of levels lies"
        : data.Different(EvidenceKind.Assessment) < FewestDifferent
            ? $"under {FewestDifferent} different scores of assessments: nothing tells how the scale of levels lies" : null;

    /// <summary>The parameters.</summary>
    /// <param name="start">The model before training.</param>
    /// <param name="skillIds">Ids of its skills.</param>
    /// <param name="data">What there is to learn from, or null: nothing is learned.</param>
    /// <param name="refused">Why nothing is learned, where nothing is.</param>
    /// <param name="trusted">Whether assessments are the scale exactly; else within <see cref="AnchorOffset"/> and <see cref="AnchorSlope"/>.</param>
    internal static ImmutableArray<Parameter> Of(
        EvidenceModel start, ImmutableArray<string> skillIds, SampleCounts? data, string? refused, bool trusted = true)
    {
        var parameters = ImmutableArray.CreateBuilder<Parameter>();
        for (var k = 0; k < start.Kinds.Length; k++)
        {
            if (start.Kinds[k] is { } kind)
                AddKind((EvidenceKind)k, kind);
        }

        Add(ParameterRole.RoleBonus, 0, "role_bonus", ParameterScale.Linear, start.RoleBonus, .2, null);
        Add(ParameterRole.RolePull, 0, "role_pull", ParameterScale.Logit, start.RolePull, 2, null);
        Add(ParameterRole.EvidencedBonus, 0, "evidenced_bonus", ParameterScale.Linear, start.EvidencedBonus, .2, null);
        Add(ParameterRole.StableShare, 0, "stable_share", ParameterScale.Logit, start.StableShare, 1, null);
        Add(ParameterRole.FadingTogether, 0, "fading_together", ParameterScale.Logit, start.FadingTogether, 1, null, Apart);
        Add(ParameterRole.Spread, 0, "sd_factor", ParameterScale.Logarithm, 1, .5, null);
        Add(ParameterRole.HalfLives, 0, "half_life_factor", ParameterScale.Logarithm, 1, .5,
            "how fast levels fade and how much of them stays cannot be told apart in a few years of evidence");
        for (var s = 0; s < skillIds.Length; s++)
        {
            Add(ParameterRole.Mean, s, skillIds[s] + ".mean", ParameterScale.Linear, start.Skills[s].Mean, .1,
                "outside a role only those are measured who chose to be, and inside what the role requires says more");
        }

        return parameters.ToImmutable();

        void Add(ParameterRole role, int index, string name, ParameterScale scale, double value, double priorSd, string? because, double? centre = null)
        {
            var at = scale == ParameterScale.Logit && value is 0 or 1 ? .5 : value;
            parameters.Add(new(role, index, name, scale, value, centre ?? at, priorSd, refused ?? because));
        }

        void AddKind(EvidenceKind kind, MeasurementModel m)
        {
            var k = (int)kind;
            var name = Word(kind) + ".";
            var few = data?.Scores(kind) < Fewest ? $"under {Fewest} scores of the kind"
                : data?.Different(kind) < FewestDifferent ? $"under {FewestDifferent} different scores of the kind" : null;
            var isScale = kind == EvidenceKind.Assessment;
            var anchor = isScale && trusted ? "assessments are the scale" : few;
            var (own, shared) = (Math.Sqrt(m.OwnVariance), Math.Sqrt(m.SharedVariance));
            Add(ParameterRole.Offset, k, name + "offset", ParameterScale.Linear, m.Offset, isScale ? AnchorOffset : .2, anchor);
            Add(ParameterRole.Slope, k, name + "slope", ParameterScale.Logarithm, m.Slope, isScale ? AnchorSlope : .4, anchor);
            Add(ParameterRole.SharedSd, k, name + "shared_sd", ParameterScale.Logarithm, shared, 1,
                isScale ? "assessments have no rater" : data?.Counts(kind) >= Fewest ? null : few, shared > 0 ? shared : RaterPart * own);
            Add(ParameterRole.OwnSd, k, name + "own_sd", ParameterScale.Logarithm, own, 1, few);
            Add(ParameterRole.Presence, k, name + "presence", ParameterScale.Linear, m.Presence, .1, few);
            if (m.Counts is not { } counts)
                return;
            var uncounted = data?.Counts(kind) < Fewest ? $"under {Fewest} counts of the kind" : null;
            Add(ParameterRole.CountTypical, k, name + "count_typical", ParameterScale.Linear, counts.Typical, .3, uncounted);
            Add(ParameterRole.CountPerLevel, k, name + "count_per_level", ParameterScale.Logarithm, counts.PerLevel, 1.5, uncounted);
            Add(ParameterRole.CountSd, k, name + "count_sd", ParameterScale.Logarithm,
                Math.Sqrt(counts.OwnVariance ?? m.OwnVariance) * counts.PerLevel, 1, uncounted);
        }
    }

    /// <summary>A kind as parameters name it: tool_usage.</summary>
    private static string Word(EvidenceKind kind) =>
        string.Concat(kind.ToString().Select((c, i) => char.IsUpper(c) ? (i > 0 ? "_" : "") + char.ToLowerInvariant(c) : c.ToString()));
}
