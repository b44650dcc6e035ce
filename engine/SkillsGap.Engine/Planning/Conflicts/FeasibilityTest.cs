using SkillsGap.Engine.Planning.Pricing;
using SkillsGap.Engine.Planning.Search;
using SkillsGap.Kernels;

namespace SkillsGap.Engine.Planning.Conflicts;

/// <summary>
/// Can some members all be kept? Prices of phase 1 say no; a dive by them, a search for what is missing least, or, where few choices are
/// left open by them or few groups are concerned, going through all that they may do, say yes or no.
/// </summary>
internal sealed class FeasibilityTest(int threads, SeededRandom random, Effort effort)
{
    // As in a run: parts of the typical spread, which in phase 1 is that of a choice worth 1.
    private const double FirstPricing = 0.3, WarmPricing = 0.02, LastPricing = 1e-4, Diving = 0.01, CoolingPart = 2.0 / 3;
    private const int WarmIterations = 60, MovesPerGroup = 300, MostMoves = 200_000, RoughMoveWork = 60, DiveWork = 300;

    /// <summary>Iterations of pricing without prices to start from.</summary>
    public int Iterations { get; init; } = 300;

    /// <summary>Answers for the members of <paramref name="sub"/>.</summary>
    /// <param name="sub">The members.</param>
    /// <param name="start">Prices of much the same members; null to start from nothing.</param>
    public FeasibilityAnswer On(SubProblem sub, double[]? start)
    {
        var elastic = new ElasticModel(sub);
        if (elastic.Goal == 0)
            return new FeasibilityAnswer(true, null, Nothing(sub));
        (double[] prices, bool proven) = Price(elastic, start, _ => effort.Stop.IsSet() ? 1 : 0);
        if (proven)
            return new FeasibilityAnswer(false, prices);
        var state = new PlanState(sub.Columns, sub.Limits, Objective.Missing(sub.Limits));
        if (!effort.IsSpent && Dives(elastic, prices, state))
            return new FeasibilityAnswer(true, null, [.. state.Choice]);
        if ((ByRegrets(sub) ?? new FewGroups(sub).Of(effort)) is { } answer)
            return answer;
        if (start is not null && !effort.IsSpent)
        {
            (prices, proven) = Price(elastic, null, _ => effort.Stop.IsSet() ? 1 : 0);
            if (proven)
                return new FeasibilityAnswer(false, prices);
        }
        return !effort.IsSpent && Searches(prices, state) ? new FeasibilityAnswer(true, null, [.. state.Choice]) : FeasibilityAnswer.Unknown;
    }

    /// <summary>Prices of phase 1, and whether they prove that something is missing.</summary>
    public (double[] Prices, bool Proven) Price(ElasticModel elastic, double[]? start, Func<double, double> pace)
    {
        var search = new PriceSearch(elastic.Pricing, threads);
        int iterations = start is null ? Iterations : Math.Min(WarmIterations, Iterations);
        double spread = elastic.Pricing.Spread;
        search.Run(start ?? new double[elastic.Limits.Count], (start is null ? FirstPricing : WarmPricing) * spread, LastPricing * spread, CoolingPart, iterations,
            done => Math.Max(done, pace(done)));
        effort.Spend(4.0 * iterations * elastic.Size);
        return (search.Best, elastic.Proves(search.Best));
    }

    private FeasibilityAnswer? ByRegrets(SubProblem sub)
    {
        var elastic = new ElasticModel(sub, isCapped: false);
        return new FewRegrets(sub, elastic, Price(elastic, null, _ => effort.IsSpent ? 1 : 0).Prices).Of(effort);
    }

    private bool Dives(ElasticModel elastic, double[] prices, PlanState state)
    {
        var soft = new PlanState(elastic.Columns, elastic.Limits, Objective.Value(elastic.Limits, elastic.Pricing.MeanAmount, prices, elastic.Pricing.Spread));
        var candidates = new CandidateColumns(elastic.Columns, prices, double.PositiveInfinity);
        new Dive(soft, candidates, threads).Run(prices, Diving * elastic.Pricing.Spread, done => effort.Stop.IsSet() ? 1 : done);
        effort.Spend((double)DiveWork * elastic.Size);
        state.Load(soft.Choice);
        return state.IsFeasible;
    }

    private bool Searches(double[] prices, PlanState state)
    {
        int moves = Math.Min(MostMoves, MovesPerGroup * state.Choice.Length);
        new Annealing(state, new CandidateColumns(state.Columns, prices, double.PositiveInfinity), random).Run(
            moves, 0.1, 0.001, double.PositiveInfinity, done => state.IsFeasible || effort.Stop.IsSet() ? 1 : done);
        effort.Spend((double)RoughMoveWork * moves);
        return state.IsFeasible;
    }

    private static int[] Nothing(SubProblem sub)
    {
        int[] nothing = new int[sub.Columns.GroupCount];
        Array.Fill(nothing, -1);
        return nothing;
    }
}
