using System.Collections.Immutable;
using SkillsGap.Engine.Model;

namespace SkillsGap.Engine.Proficiency.Evaluating;

/// <summary>
/// What HR does without a model, and the prior alone. All know the default prior mean (.30, .60 where the person's role requires the
/// skill) and say it where they have nothing else to go by.
/// </summary>
public static class BaselineCases
{
    /// <summary>Mean of the scored evidence, weighted by weight × default validity² of its kind, however old it is.</summary>
    public const string WeightedAverage = "weighted average";

    /// <summary>The newest supervisor's rating.</summary>
    public const string Supervisor = "supervisor";

    /// <summary>The newest self-report.</summary>
    public const string SelfReport = "self-report";

    /// <summary>The default prior mean.</summary>
    public const string Prior = "prior";

    /// <summary>All of them.</summary>
    /// <param name="workforce">The people and their evidence.</param>
    /// <param name="cases">Cases, those of a person one after another.</param>
    public static ImmutableArray<CasePredictions> Of(Workforce workforce, ImmutableArray<EvaluationCase> cases)
    {
        ArgumentNullException.ThrowIfNull(workforce);
        var model = EvidenceModel.Default(workforce.Taxonomy);
        var evidence = new PairEvidence(workforce);
        var means = Enumerable.Range(0, 4).Select(_ => new double[cases.Length]).ToArray();
        (int Person, DateOnly Day, int? But)? read = null;
        for (var i = 0; i < cases.Length; i++)
        {
            var one = cases[i];
            if (read != (one.Person, one.Day, one.Assessment))
                evidence.Read(one.Person, one.Day, one.Assessment);
            read = (one.Person, one.Day, one.Assessment);
            var prior = model.Skills[one.Skill].Mean + (one.Required is null ? 0 : model.RoleBonus);
            means[0][i] = Average(model, evidence[one.Skill]) ?? prior;
            means[1][i] = Newest(evidence[one.Skill], EvidenceKind.Supervisor) ?? prior;
            means[2][i] = Newest(evidence[one.Skill], EvidenceKind.SelfReport) ?? prior;
            means[3][i] = prior;
        }

        return
        [
            .. new[] { WeightedAverage, Supervisor, SelfReport, Prior }.Select((name, m) => new CasePredictions(name, [.. means[m]], [])),
        ];
    }

    private static double? Average(EvidenceModel model, ReadOnlySpan<Evidence> evidence)
    {
        double sum = 0, weights = 0;
        foreach (var one in evidence)
        {
            if (one.Value is not { } value || model.Of(one.Kind) is not { } kind)
                continue;
            var weight = one.Weight * SquaredValidity(kind, model.Skills[one.Skill].Sd);
            sum += weight * value;
            weights += weight;
        }

        return weights > 0 ? sum / weights : null;
    }

    // r² = the part of the variance of scores that is that of levels.
    private static double SquaredValidity(MeasurementModel kind, double sd)
    {
        var level = kind.Slope * kind.Slope * sd * sd;
        return level / (level + kind.SharedVariance + kind.OwnVariance);
    }

    // Of several on one day the lowest: the order of evidence carries no meaning.
    private static double? Newest(ReadOnlySpan<Evidence> evidence, EvidenceKind kind)
    {
        Evidence? newest = null;
        foreach (var one in evidence)
        {
            if (one.Kind == kind && one.Value is not null
                && (newest is null || one.Date > newest.Date || (one.Date == newest.Date && one.Value < newest.Value)))
                newest = one;
        }

        return newest?.Value;
    }
}
