using System.Collections.Immutable;
using SkillsGap.Engine.Model;
using SkillsGap.Kernels;

namespace SkillsGap.Engine.Proficiency.Evaluating;

/// <summary>What the estimator says about cases.</summary>
public static class EstimatedCases
{
    /// <summary>
    /// Estimates each case on its day; of an assessment its score is predicted, own noise included. Of assessments that are cases the scores are
    /// hidden, in turns, so that each is predicted from everything else.
    /// </summary>
    /// <param name="model">The model.</param>
    /// <param name="workforce">The people and their evidence.</param>
    /// <param name="cases">Cases, all true levels or all assessments, those of a person one after another.</param>
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
        var (means, sds) = Levels(model, workforce, cases, threads, progress, cancellation);
        for (var i = 0; i < cases.Length; i++)
        {
            if (cases[i].Assessment is { } assessment)
                (means[i], sds[i]) = Score(model, means[i], sds[i], workforce.Evidence[assessment].Weight);
        }

        return new(name, [.. means], [.. sds]);
    }

    /// <summary>The level of each case, of assessments too, and its standard deviation.</summary>
    internal static (double[] Means, double[] Sds) Levels(
        EvidenceModel model, Workforce workforce, ImmutableArray<EvaluationCase> cases, int? threads, IProgress<double>? progress,
        CancellationToken cancellation)
    {
        var (means, sds) = (new double[cases.Length], new double[cases.Length]);
        var estimator = new ProficiencyEstimator(model);
        var turns = cases.Any(one => one.Assessment is not null) ? HiddenScores.Turns : 1;
        for (var turn = 0; turn < turns; turn++)
        {
            var inSight = turns == 1 ? workforce : HiddenScores.Of(workforce, cases, turn);
            var members = Enumerable.Range(0, cases.Length).Where(i => i % turns == turn).ToArray();
            var part = progress is null ? null : new Part(progress, turn, turns);
            if (members.All(i => cases[i].Day == cases[members[0]].Day))
                OnOneDay(inSight, members, part);
            else
                OnMany(inSight, members, part);
        }

        return (means, sds);

        void OnOneDay(Workforce inSight, int[] members, Part? part)
        {
            if (members.Length == 0)
                return;
            var estimate = estimator.Estimate(inSight, cases[members[0]].Day, threads, part, cancellation);
            foreach (var i in members)
                (means[i], sds[i]) = (estimate.Mean[cases[i].Person, cases[i].Skill], estimate.Sd[cases[i].Person, cases[i].Skill]);
        }

        // One estimate answers the cases of one person and day.
        void OnMany(Workforce inSight, int[] members, Part? part)
        {
            var groups = members.GroupBy(i => (cases[i].Person, cases[i].Day)).Select(group => group.ToArray()).ToArray();
            ParallelRows.For(groups.Length, threads, static () => 0, Group, part, cancellation);

            void Group(int g, int _)
            {
                var one = cases[groups[g][0]];
                var estimate = estimator.Estimate(inSight, one.Day, one.Person, 1, 1, null, cancellation);
                foreach (var i in groups[g])
                    (means[i], sds[i]) = (estimate.Mean[0, cases[i].Skill], estimate.Sd[0, cases[i].Skill]);
            }
        }
    }

    private static (double Mean, double Sd) Score(EvidenceModel model, double mean, double sd, double weight)
    {
        var assessment = model.Of(EvidenceKind.Assessment)
            ?? throw new ArgumentException("The model measures nothing by assessments, so it cannot predict them.", nameof(model));
        var variance = (assessment.Slope * assessment.Slope * sd * sd) + assessment.SharedVariance + (assessment.OwnVariance / weight);
        return (assessment.Offset + (assessment.Slope * mean), Math.Sqrt(variance));
    }

    private sealed class Part(IProgress<double> whole, int turn, int turns) : IProgress<double>
    {
        public void Report(double value) => whole.Report((turn + value) / turns);
    }
}
