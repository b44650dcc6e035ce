using System.Runtime.CompilerServices;
using SkillsGap.Engine.Planning.Pricing;

namespace SkillsGap.Engine.Planning.Search;

/// <summary>
/// From prices to a plan: groups whose choice the prices have all but made are fixed, what is left is priced again, and so on.
/// What does not fit any more drops out; groups that reach for a missed lower limit go first. It looks at candidates alone, until the end.
/// </summary>
internal sealed class Dive(PlanState state, CandidateColumns candidates, int threads)
{
    private const double SureShare = 0.95;
    private const int MostRounds = 40, WarmIterations = 20, GroupsAtOnce = 1024;

    /// <summary>Fixes choices of groups that have none on the state until none is left or <paramref name="pace"/> (told the part done) says 1; then the groups
    /// left over take what is best by prices and fits.</summary>
    public void Run(ReadOnlySpan<double> prices, double temperature, Func<double, double> pace)
    {
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
            Wish[] wishes = Wishes(open, g => BestFitting(g, candidates.Of(g), now, temperature));
            int atLeast = (open.Length + 9) / 10;
            var closed = new HashSet<int>();
            for (int k = 0; k < wishes.Length; k++)
                if ((k < atLeast || wishes[k].Share >= SureShare) && (wishes[k].Column < 0 || state.Fits(wishes[k].Column)))
                {
                    state.Set(wishes[k].Group, wishes[k].Column);
                    closed.Add(wishes[k].Group);
                }
            open = [.. open.Where(g => !closed.Contains(g))];
        }
        Reserve();
        int[] left = [.. Enumerable.Range(0, state.Choice.Length).Where(g => state.Choice[g] < 0)];
        // What is taken leaves less to others: a wish that still fits is still the best.
        foreach (Wish wish in Wishes(left, g => BestOfAll(g, now, temperature)))
            if (wish.Column >= 0)
                state.Set(wish.Group, state.Fits(wish.Column) ? wish.Column : BestOfAll(wish.Group, now, temperature).Column);
    }

    /// <summary>Fills up to lower limits that are missed still, with those who give up least for it.</summary>
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

    // A million groups have few columns each: an array is made anew for one at a time.
    private int[] AllOf(int group)
    {
        int first = state.Columns.GroupStart[group], count = state.Columns.GroupStart[group + 1] - first;
        return [.. Enumerable.Range(first, count)];
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

    /// <summary>What some groups would choose, in the order in which they may.</summary>
    private Wish[] Wishes(int[] groups, Func<int, (int Column, double Total)> best)
    {
        var wishes = new Wish[groups.Length];
        var all = new ParallelOptions { MaxDegreeOfParallelism = threads };
        Parallel.For(0, (groups.Length + GroupsAtOnce - 1) / GroupsAtOnce, all, part =>
        {
            for (int k = part * GroupsAtOnce; k < Math.Min(groups.Length, (part + 1) * GroupsAtOnce); k++)
            {
                (int column, double total) = best(groups[k]);
                wishes[k] = new(column >= 0 && ReachesForShort(column), total > 0 ? 1 / total : 1, groups[k], column);
            }
        });
        Array.Sort(wishes);
        return wishes;
    }

    // Candidates are the best of a group, but for a required one's thriftiest: as long as one fits, all others are worse.
    private (int Column, double Total) BestOfAll(int group, double[] prices, double temperature)
    {
        if (!state.Columns.Required[group] && BestFitting(group, candidates.Of(group), prices, temperature) is { Column: >= 0 } near)
            return near;
        return BestFitting(group, AllOf(group), prices, temperature);
    }

    // Asked of everybody once: a caller who cancels early should not wait for code that is compiled in haste.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private (int Column, double Total) BestFitting(int group, ReadOnlySpan<int> columns, double[] prices, double temperature)
    {
        Columns all = state.Columns;
        int best = -1;
        double most = all.Required[group] ? double.NegativeInfinity : 0, total = all.Required[group] ? 0 : 1;
        foreach (int c in columns)
        {
            if (!state.Fits(c))
                continue;
            double reduced = all.Reduced(c, prices);
            if (reduced > most)
            {
                total = total * Math.Exp((most - reduced) / temperature) + 1;
                (best, most) = (c, reduced);
            }
            else
                total += Math.Exp((reduced - most) / temperature);
        }
        return (best, total);
    }

    private bool ReachesForShort(int column)
    {
        foreach (int row in state.Columns.RowsOf(column))
            if (state.IsShort(row))
                return true;
        return false;
    }

    /// <summary>What a group would choose, and how sure it is. Sorts by: reaches for a missed limit, surest, first.</summary>
    private readonly record struct Wish(bool Reserved, double Share, int Group, int Column) : IComparable<Wish>
    {
        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        public int CompareTo(Wish other)
        {
            int order = other.Reserved.CompareTo(Reserved);
            if (order == 0)
                order = other.Share.CompareTo(Share);
            return order != 0 ? order : Group.CompareTo(other.Group);
        }
    }
}
