using SkillsGap.Engine.Planning.Pricing;

namespace SkillsGap.Engine.Planning.Search;

/// <summary>
/// From prices to a plan: groups whose choice the prices have all but made are fixed, what is left is priced again, and so on.
/// What does not fit any more drops out; groups that reach for a missed lower limit go first.
/// </summary>
internal sealed class Dive(PlanState state, int threads)
{
    private const double SureShare = 0.95;
    private const int MostRounds = 40, WarmIterations = 20;

    /// <summary>Fixes choices of groups that have none on the state until none is left or <paramref name="pace"/> (told the part done) says 1; then the groups
    /// left over take what is best by prices and fits.</summary>
    public void Run(ReadOnlySpan<double> prices, double temperature, Func<double, double> pace)
    {
        double[] now = prices.ToArray();
        int[] open = [.. Enumerable.Range(0, state.Columns.GroupCount).Where(g => state.Choice[g] < 0)];
        for (int round = 0; round < MostRounds && open.Length > 0 && pace((double)round / MostRounds) < 1; round++)
        {
            open = [.. open.Where(HasFitting)];
            Columns rest = Rest(open);
            var search = new PriceSearch(new PricingModel(rest, new RowTerms(state.Limits, state.Used)), threads);
            search.Run(now, temperature, temperature, WarmIterations, _ => pace((double)round / MostRounds));
            now = search.Best;
            List<Wish> wishes = Wishes(open, now, temperature);
            wishes.Sort();
            int atLeast = (open.Length + 9) / 10;
            var closed = new HashSet<int>();
            for (int k = 0; k < wishes.Count; k++)
                if ((k < atLeast || wishes[k].Share >= SureShare) && (wishes[k].Column < 0 || state.Fits(wishes[k].Column)))
                {
                    state.Set(wishes[k].Group, wishes[k].Column);
                    closed.Add(wishes[k].Group);
                }
            open = [.. open.Where(g => !closed.Contains(g))];
        }
        List<Wish> left = Wishes(open, now, temperature);
        left.Sort();
        foreach (Wish wish in left)
            state.Set(wish.Group, BestFitting(wish.Group, now).Column);
    }

    private bool HasFitting(int group)
    {
        for (int c = state.Columns.GroupStart[group]; c < state.Columns.GroupStart[group + 1]; c++)
            if (state.Fits(c))
                return true;
        return false;
    }

    /// <summary>The open groups with the columns that still fit.</summary>
    private Columns Rest(int[] open)
    {
        Columns all = state.Columns;
        var groupStart = new int[open.Length + 1];
        var value = new List<double>();
        var useStart = new List<int> { 0 };
        var useRow = new List<int>();
        var useAmount = new List<double>();
        for (int k = 0; k < open.Length; k++)
        {
            for (int c = all.GroupStart[open[k]]; c < all.GroupStart[open[k] + 1]; c++)
                if (state.Fits(c))
                {
                    value.Add(all.Value[c]);
                    useRow.AddRange(all.RowsOf(c));
                    useAmount.AddRange(all.AmountsOf(c));
                    useStart.Add(useRow.Count);
                }
            groupStart[k + 1] = value.Count;
        }
        return new Columns([.. open.Select(g => all.Required[g])], groupStart, [.. value], [.. useStart], [.. useRow], [.. useAmount]);
    }

    private List<Wish> Wishes(int[] open, double[] prices, double temperature)
    {
        var wishes = new List<Wish>(open.Length);
        foreach (int group in open)
        {
            (int column, double most, double total) = BestFitting(group, prices, temperature);
            bool reserved = column >= 0 && ReachesForShort(column);
            wishes.Add(new Wish(reserved, total > 0 ? 1 / total : 1, group, column));
        }
        return wishes;
    }

    private (int Column, double Most, double Total) BestFitting(int group, double[] prices, double temperature = 1)
    {
        Columns all = state.Columns;
        int best = -1;
        double most = all.Required[group] ? double.NegativeInfinity : 0, total = all.Required[group] ? 0 : 1;
        for (int c = all.GroupStart[group]; c < all.GroupStart[group + 1]; c++)
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
        return (best, most, total);
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
        public int CompareTo(Wish other)
        {
            int order = other.Reserved.CompareTo(Reserved);
            if (order == 0)
                order = other.Share.CompareTo(Share);
            return order != 0 ? order : Group.CompareTo(other.Group);
        }
    }
}
