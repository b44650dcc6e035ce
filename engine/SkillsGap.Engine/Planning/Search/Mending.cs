using SkillsGap.Engine.Planning.Pricing;
using SkillsGap.Kernels;

namespace SkillsGap.Engine.Planning.Search;

/// <summary>
/// Decides a part of a plan anew while the rest stays: groups that give up much by prices, and those who hold what these would rather have. What the
/// rest leaves of the rows is a problem of its own, to be dived into and searched like a whole one; its plan is taken over where it is better.
/// </summary>
internal sealed class Mending(PlanState state, PricingModel model, double[] prices, int threads, SeededRandom random)
{
    // Of a group's columns so many are wished for; of a row so many members at most are in the way.
    private const int Wishes = 3, MostMembers = 40, MovesPerGroup = 300;
    private const double MostLoss = 2, CandidateRegret = 0.3, CandidateHeats = 10;

    private readonly Columns _all = state.Columns;

    /// <summary>Those whose regret is above a limit or who have no choice, and those in their way.</summary>
    public int[] Part(Regrets regrets, double mostRegret)
    {
        var part = new bool[_all.GroupCount];
        for (int g = 0; g < part.Length; g++)
        {
            if (!(regrets.Of(g, state.Choice[g]) > mostRegret))
                continue;
            part[g] = true;
            IEnumerable<int> columns = Enumerable.Range(_all.GroupStart[g], _all.GroupStart[g + 1] - _all.GroupStart[g]);
            foreach (int column in columns.OrderBy(c => regrets.Of(g, c)).Take(Wishes))
                foreach (int row in _all.RowsOf(column))
                    if (prices[row] != 0 && state.MembersOf(row).Length <= MostMembers)
                        foreach (int member in state.MembersOf(row))
                            part[member] = true;
        }
        return [.. Enumerable.Range(0, part.Length).Where(g => part[g])];
    }

    /// <summary>Decides the part anew; whether that was for the better.</summary>
    /// <param name="part">Indices of groups, rising.</param>
    /// <param name="diving">Temperature of the dive, in units of value.</param>
    /// <param name="hot">Temperature at which the search begins.</param>
    /// <param name="cold">Temperature at which it ends.</param>
    /// <param name="pace">Told the part that is done, tells the part of the work that counts as done; 1 ends it.</param>
    public bool Run(int[] part, double diving, double hot, double cold, Func<double, double> pace)
    {
        int[] before = [.. state.Choice];
        double value = state.IsFeasible ? state.Value() : double.NegativeInfinity;
        foreach (int group in part)
            state.Set(group, -1);
        (Columns columns, int[] from) = ColumnsOf(part);
        RowLimits limits = Left(state.Limits, state.Used);
        var rest = new PlanState(columns, limits, Objective.Value(limits, model.MeanAmount, prices, model.Spread));
        new Dive(rest, threads).Run(prices, diving, _ => pace(0));
        var near = new CandidateColumns(columns, prices, Math.Max(CandidateRegret * model.Spread, CandidateHeats * hot));
        var annealing = new Annealing(rest, near, random);
        annealing.Run((long)MovesPerGroup * part.Length, hot, cold, MostLoss, pace);
        ReadOnlySpan<int> best = double.IsFinite(annealing.BestScore) ? annealing.Best : rest.Choice;
        for (int k = 0; k < part.Length; k++)
            state.Set(part[k], best[k] < 0 ? -1 : from[k] + best[k]);
        state.Renew();
        if (state.IsFeasible && state.Value() > value)
            return true;
        state.Load(before);
        return false;
    }

    /// <summary>The part's columns, and per group what to add to a column for the whole's.</summary>
    private (Columns Columns, int[] From) ColumnsOf(int[] part)
    {
        int[] groupStart = new int[part.Length + 1], from = new int[part.Length];
        for (int k = 0; k < part.Length; k++)
        {
            groupStart[k + 1] = groupStart[k] + _all.GroupStart[part[k] + 1] - _all.GroupStart[part[k]];
            from[k] = _all.GroupStart[part[k]] - groupStart[k];
        }
        var value = new double[groupStart[^1]];
        var useStart = new int[value.Length + 1];
        List<int> useRow = [];
        List<double> useAmount = [];
        for (int k = 0; k < part.Length; k++)
            for (int c = groupStart[k]; c < groupStart[k + 1]; c++)
            {
                value[c] = _all.Value[c + from[k]];
                useRow.AddRange(_all.RowsOf(c + from[k]));
                useAmount.AddRange(_all.AmountsOf(c + from[k]));
                useStart[c + 1] = useRow.Count;
            }
        return (new Columns([.. part.Select(g => _all.Required[g])], groupStart, value, useStart, [.. useRow], [.. useAmount]), from);
    }

    /// <summary>What is left of rows of which some is used: limits less the use, and the steps of worth beyond it.</summary>
    private static RowLimits Left(RowLimits limits, double[] used)
    {
        double[] lower = new double[limits.Count], upper = new double[limits.Count];
        int[] start = new int[limits.Count + 1];
        List<double> upTo = [], each = [];
        for (int i = 0; i < limits.Count; i++)
        {
            (lower[i], upper[i]) = (Math.Max(0, limits.Lower[i] - used[i]), Math.Max(0, limits.Upper[i] - used[i]));
            for (int k = limits.SegmentStart[i]; k < limits.SegmentStart[i + 1]; k++)
                if (limits.SegmentUpTo[k] > used[i])
                {
                    upTo.Add(limits.SegmentUpTo[k] - used[i]);
                    each.Add(limits.SegmentEach[k]);
                }
            start[i + 1] = upTo.Count;
        }
        return new RowLimits(lower, upper, start, [.. upTo], [.. each]);
    }
}
