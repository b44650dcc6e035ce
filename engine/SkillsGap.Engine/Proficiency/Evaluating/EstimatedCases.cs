using System.Collections.Immutable;
using SkillsGap.Engine.Model;
using SkillsGap.Kernels;

namespace SkillsGap.Engine.Proficiency.Evaluating;

/// <summary>What the estimator says about cases.</summary>
public static class EstimatedCases
{
    /// <summary>Estimates each case on its day; of an assessment its score is predicted, own noise included.</summary>
    /// <param name="model">The model.</param>
    /// <param name="workforce">The people and their evidence.</param>
    /// <param name="cases">Cases, those of a person one after another.</param>
    /// <param name="name">What to call the estimator.</param>
    /// <param name="threads">Most threads to use, or null for as many as there are processors.</param>
    /// <param name="progress">Told the share done, 0–1; or null.</param>
    /// <param name="cancellation">Stops with an <see cref="OperationCanceledException"/>.</param>
    /// <exception cref="ArgumentException">The model has another number of skills than the workforce, or measures nothing by assessments.</exception>
    public static CasePredictions Of(
        EvidenceModel model, Workforce workforce, ImmutableArray<EvaluationCase> cases, string name, int? threads = null,
        IProgress<double>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(workforce);
        var (means, sds) = (new double[cases.Length], new double[cases.Length]);
        var estimator = new ProficiencyEstimator(model);
        if (cases.Length > 0 && cases.All(one => one.Day == cases[0].Day))
            OnOneDay();
        else
            OnMany();
        return new(name, [.. means], [.. sds]);

        void OnOneDay()
        {
            var estimate = estimator.Estimate(workforce, cases[0].Day, threads, progress, cancellation);
            for (var i = 0; i < cases.Length; i++)
                Take(i, estimate, cases[i].Person);
        }

        void OnMany()
        {
            var groups = Groups(cases);
            ParallelRows.For(groups.Count, threads, static () => 0, Group, progress, cancellation);

            void Group(int g, int _)
            {
                var one = cases[groups[g][0]];
                var estimate = estimator.Estimate(workforce, one.Day, one.Person, 1, 1, null, cancellation);
                foreach (var i in groups[g])
                    Take(i, estimate, 0);
            }
        }

        void Take(int i, ProficiencyEstimate estimate, int row)
        {
            var (mean, sd) = (estimate.Mean[row, cases[i].Skill], estimate.Sd[row, cases[i].Skill]);
            (means[i], sds[i]) = cases[i].Weight is { } weight ? Score(model, mean, sd, weight) : (mean, sd);
        }
    }

    private static (double Mean, double Sd) Score(EvidenceModel model, double mean, double sd, double weight)
    {
        var assessment = model.Of(EvidenceKind.Assessment)
            ?? throw new ArgumentException("The model measures nothing by assessments, so it cannot predict them.", nameof(model));
        var variance = (assessment.Slope * assessment.Slope * sd * sd) + assessment.SharedVariance + (assessment.OwnVariance / weight);
        return (assessment.Offset + (assessment.Slope * mean), Math.Sqrt(variance));
    }

    /// <summary>Cases of one person and day, which one estimate answers.</summary>
    private static List<List<int>> Groups(ImmutableArray<EvaluationCase> cases) =>
    [
        .. Enumerable.Range(0, cases.Length).GroupBy(i => (cases[i].Person, cases[i].Day)).Select(group => group.ToList()),
    ];
}
