using SkillsGap.Kernels;

namespace SkillsGap.Engine.Scenarios;

/// <summary>
/// Says whom to assess in which skill: not where least is known, but where knowing would change what is best to do. The worth of an assessment is
/// the expected value of sample information (Raiffa and Schlaifer 1961) `E[max_d E[U(d, x) | y]] − max_d E[U(d, x)]`, with y its result, x the person's levels,
/// d what is decided about them, and U the value of that at these levels, less what it takes from others at the plan's prices.
/// </summary>
public static class EvidenceAdvisor
{
    /// <summary>Pairs of person and skill that are looked at closely, unless told otherwise.</summary>
    public const int DefaultPairs = 2000;

    /// <summary>Finds the assessments that are worth most. The same whatever the number of threads.</summary>
    /// <param name="plan">A plan that exists.</param>
    /// <param name="pairs">Most pairs of person and skill to look at closely: those where something may change and much is at stake.</param>
    /// <param name="threads">Most threads to use, or null for as many as there are processors.</param>
    /// <param name="progress">Told how far the work is.</param>
    /// <param name="cancellation">Ends the work early, with what was looked at by then; does not throw.</param>
    /// <exception cref="ArgumentException">There is no plan.</exception>
    public static EvidenceAdvice Ask(
        WorkforcePlan plan, int pairs = DefaultPairs, int? threads = null, IProgress<StageProgress>? progress = null,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentOutOfRangeException.ThrowIfNegative(pairs);
        if (!plan.Exists) throw new ArgumentException("There is no plan whose value could rise.", nameof(plan));
        var net = new AllocationBuilder(plan.Analysis, plan.Options).Nets(
            plan.Problem.Rows.Zip(plan.Result.Prices).ToDictionary(pair => pair.First.Id, pair => pair.Second, StringComparer.Ordinal));
        EvidenceQuestion?[] found = [];
        var (lookedAt, possible) = (0, 0);
        try
        {
            var screening = new EvidenceScreening(plan, new(plan.Problem, plan.Result.Prices));
            (var likely, possible) = screening.Likely(pairs, threads, ShareProgress.Of(progress, "Looking for what may change"), cancellation);
            found = new EvidenceQuestion?[likely.Length];
            ParallelRows.ForBlocks(
                likely.Length, 1, threads, () => new AssessmentWorth(plan, net, screening),
                (pair, _, worth) =>
                {
                    cancellation.ThrowIfCancellationRequested();
                    found[pair] = worth.Of(likely[pair].Group, likely[pair].Skill);
                    Interlocked.Increment(ref lookedAt);
                },
                ShareProgress.Of(progress, "Weighing assessments"), cancellation);
        }
        catch (OperationCanceledException)
        {
            // What was found by then is what there is.
        }

        return new(
            [.. found.OfType<EvidenceQuestion>().Where(question => question.Worth > 0).OrderByDescending(question => question.Worth)
                .ThenBy(question => question.Person).ThenBy(question => question.Skill)],
            lookedAt, possible);
    }
}
