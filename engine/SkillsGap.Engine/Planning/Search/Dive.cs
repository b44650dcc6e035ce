using SkillsGap.Engine.Planning.Pricing;

namespace SkillsGap.Engine.Planning.Search;

/// <summary>
/// From prices to a plan: groups whose choice the prices have all but made are fixed, what is left is priced again, and so on.
/// What does not fit any more drops out; groups that reach for a missed lower limit go first. It looks at candidates alone, until the end.
/// </summary>
internal sealed class Dive(PlanState state, CandidateColumns candidates, int threads)
{
    private const double SureShare = 0.95;
    private const int MostRounds = 40, WarmIterations = 20;

    /// <summary>Fixes choices of groups that have none on the state until none is left or <paramref name="pace"/> (told the part done) says 1; then the groups
    /// left over take what is best by prices and fits.</summary>
    public void Run(ReadOnlySpan<double> prices, double temperature, Func<double, double> pace)
    {
        var wishes = new Wishes(state, candidates, threads);
        double[] now = prices.ToArray();
        int[] open = [.. Enumerable.Range(0, state.Columns.GroupCount).Where(g => state.Choice[g] < 0)];
        for (int round = 0; round < MostRounds && open.Length > 0 && pace((double)round / MostRounds) < 1; round++)
        {
            open = [.. open.Where(HasFitting)];
            LargeHeap.Free(state.Columns);
            Columns rest = Rest(open);
            var search = new PriceSearch(new PricingModel(rest, new RowTerms(state.Limits, state.Used)), threads);
            search.Run(now, temperature, temperature, 1, WarmIterations, _ => pace((double)round / MostRounds));
            now = search.Best;
            Wish[] order = wishes.ForCandidates(open, now, temperature);
            int atLeast = (open.Length + 9) / 10;
            var closed = new HashSet<int>();
            for (int k = 0; k < order.Length; k++)
                if ((k < atLeast || order[k].Share >= SureShare) && (order[k].Column < 0 || state.Fits(order[k].Column)))
                {
                    state.Set(order[k].Group, order[k].Column);
                    closed.Add(order[k].Group);
                }
            open = [.. open.Where(g => !closed.Contains(g))];
        }
        Reserve();
        new Filling(state, wishes).Run(now, temperature);
    }

    /// <summary>Fills up to lower limits that are missed still, with those who give up least for it by the prices of the whole.</summary>
    private void Reserve()
    {
        for (int row = 0; row < state.Limits.Count; row++)
        {
            if (!state.IsShort(row))
                continue;
            int[] users = candidates.UsersOf(row).ToArray();
            double[] regrets = [.. users.Select(candidates.RegretAt)];
            Array.Sort(regrets, users);
            for (int k = 0; k < users.Length && state.IsShort(row); k++)
            {
                (int group, int column) = candidates.At(users[k]);
                if (state.Choice[group] < 0 && state.Fits(column))
                    state.Set(group, column);
            }
        }
    }

    private bool HasFitting(int group)
    {
        foreach (int c in candidates.Of(group))
            if (state.Fits(c))
                return true;
        return false;
    }

    /// <summary>The open groups with the columns that still fit, counted first: of a million groups, lists that grow would take twice the room.</summary>
    private Columns Rest(int[] open)
    {
        Columns all = state.Columns;
        int columns = 0, uses = 0;
        foreach (int group in open)
            foreach (int c in candidates.Of(group))
                if (state.Fits(c))
                    (columns, uses) = (columns + 1, uses + all.UseStart[c + 1] - all.UseStart[c]);
        int[] groupStart = new int[open.Length + 1], useStart = new int[columns + 1], useRow = new int[uses];
        double[] value = new double[columns], useAmount = new double[uses];
        int to = 0;
        for (int k = 0; k < open.Length; k++)
        {
            foreach (int c in candidates.Of(open[k]))
            {
                if (!state.Fits(c))
                    continue;
                value[to] = all.Value[c];
                all.RowsOf(c).CopyTo(useRow.AsSpan(useStart[to]));
                all.AmountsOf(c).CopyTo(useAmount.AsSpan(useStart[to]));
                useStart[to + 1] = useStart[to] + all.UseStart[c + 1] - all.UseStart[c];
                to++;
            }
            groupStart[k + 1] = to;
        }
        return new Columns([.. open.Select(g => all.Required[g])], groupStart, value, useStart, useRow, useAmount);
    }
}
