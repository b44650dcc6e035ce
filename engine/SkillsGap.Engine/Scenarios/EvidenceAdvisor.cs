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

    // A rough look has a thirtieth of the draws of a close one, and tells much of what is worth nothing.
    private const int RoughLooks = 8;

    private static readonly (int Results, int Draws) Rough = (4, 8), Close = (16, 64);

    /// <summary>Finds the assessments that are worth most. The same whatever the number of threads.</summary>
    /// <param name="plan">A plan that exists.</param>
    /// <param name="pairs">Most pairs of person and skill to look at closely: the best by a rough look at several times as many, where something may change and
    /// much is at stake.</param>
    /// <param name="threads">Most threads to use, or null for as many as there are processors.</param>
    /// <param name="progress">Told how far the work is.</param>
    /// <param name="cancellation">Ends the work early, with what was looked at closely by then; does not throw.</param>
    /// <exception cref="ArgumentException">There is no plan.</exception>
    /// <exception cref="ScenarioException">The plan keeps parity: what an assessment is worth then tells who is in which group.</exception>
    public static EvidenceAdvice Ask(
        WorkforcePlan plan, int pairs = DefaultPairs, int? threads = null, IProgress<StageProgress>? progress = null,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentOutOfRangeException.ThrowIfNegative(pairs);
        if (!plan.Exists) throw new ArgumentException("There is no plan whose value could rise.", nameof(plan));
        plan.ThrowIfParity();
        var net = plan.Nets();
        var screening = new EvidenceScreening(plan, new(plan.Problem, plan.Result.Prices));
        EvidenceQuestion?[] found = [];
        var possible = 0;
        try
        {
            ((int Group, int Skill)[] likely, possible) = screening.Likely(
                checked(RoughLooks * pairs), threads, ShareProgress.Of(progress, "Looking for what may change"), cancellation);
            if (likely.Length > pairs)
            {
                var rough = new EvidenceQuestion?[likely.Length];
                Weigh(likely, Rough, rough, "Weighing roughly");
                likely = [.. Enumerable.Range(0, likely.Length).OrderByDescending(pair => rough[pair]!.Worth).ThenBy(pair => pair).Take(pairs).Select(pair => likely[pair])];
            }

            found = new EvidenceQuestion?[likely.Length];
            Weigh(likely, Close, found, "Weighing assessments");
        }
        catch (OperationCanceledException)
        {
            // What was found by then is what there is.
        }

        return new(
            [.. found.OfType<EvidenceQuestion>().Where(question => question.Worth > 0).OrderByDescending(question => question.Worth)
                .ThenBy(question => question.Person).ThenBy(question => question.Skill)],
            found.Count(question => question is not null), possible);

        void Weigh((int Group, int Skill)[] likely, (int Results, int Draws) effort, EvidenceQuestion?[] weighed, string stage) => ParallelRows.ForBlocks(
            likely.Length, 1, threads, () => new AssessmentWorth(plan, net, screening, effort),
            (pair, _, worth) =>
            {
                cancellation.ThrowIfCancellationRequested();
                weighed[pair] = worth.Of(likely[pair].Group, likely[pair].Skill);
            },
            ShareProgress.Of(progress, stage), cancellation);
    }
}
