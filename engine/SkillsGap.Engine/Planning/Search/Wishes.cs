using System.Runtime.CompilerServices;

namespace SkillsGap.Engine.Planning.Search;

/// <summary>
/// What groups would choose by prices among what still fits a plan. Everybody is asked at once as a process begins or somebody cancels, who should
/// not wait for code that was compiled in haste.
/// </summary>
/// <param name="state">The plan.</param>
/// <param name="candidates">What is looked at before all else; null to look at everything.</param>
/// <param name="threads">Most threads.</param>
internal sealed class Wishes(PlanState state, CandidateColumns? candidates, int threads)
{
    private const int GroupsAtOnce = 1024;

    /// <summary>Wishes for candidates, in the order in which they may.</summary>
    /// <param name="groups">The groups, rising.</param>
    /// <param name="prices">Per row.</param>
    /// <param name="temperature">Of the shares that say how sure a group is, in units of value.</param>
    public Wish[] ForCandidates(int[] groups, double[] prices, double temperature) =>
        InOrder(groups, g => BestFitting(g, candidates!.Of(g), prices, temperature));

    /// <summary>Wishes for anything that fits, in the order in which they may.</summary>
    public Wish[] ForAnything(int[] groups, double[] prices, double temperature) => InOrder(groups, g => ForAnything(g, prices, temperature));

    /// <summary>What a group would choose of anything that fits, −1 for nothing, and the sum of all weights against that of this one.</summary>
    public (int Column, double Total) ForAnything(int group, double[] prices, double temperature)
    {
        // Candidates are the best of a group, but for a required one's thriftiest: as long as one fits, all others are worse.
        if (candidates is not null && !state.Columns.Required[group]
            && BestFitting(group, candidates.Of(group), prices, temperature) is { Column: >= 0 } near)
            return near;
        return BestFitting(group, [], prices, temperature);
    }

    /// <summary>Wishes for what fits and reaches for a missed limit, those who give up least for it first.</summary>
    public Wish[] ForMissed(int[] groups, double[] prices) => InOrder(groups, g => BestReaching(g, prices));

    /// <summary>Whether a column uses a row whose lower limit is missed.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public bool ReachesForShort(int column)
    {
        Columns all = state.Columns;
        for (int e = all.UseStart[column], end = all.UseStart[column + 1]; e < end; e++)
            if (state.IsShort(all.UseRow[e]))
                return true;
        return false;
    }

    private Wish[] InOrder(int[] groups, Func<int, (int Column, double Total)> best)
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
        return Wish.InOrder(wishes);
    }

    // Without columns, of all that the group has.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private (int Column, double Total) BestFitting(int group, ReadOnlySpan<int> columns, double[] prices, double temperature)
    {
        Columns all = state.Columns;
        int best = -1, first = all.GroupStart[group], count = columns.IsEmpty ? all.GroupStart[group + 1] - first : columns.Length;
        double most = all.Required[group] ? double.NegativeInfinity : 0, total = all.Required[group] ? 0 : 1;
        for (int k = 0; k < count; k++)
        {
            int c = columns.IsEmpty ? first + k : columns[k];
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

    // The total rises with what is given up, and that is all that is asked of it.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private (int Column, double Total) BestReaching(int group, double[] prices)
    {
        Columns all = state.Columns;
        int reaching = -1;
        double best = all.Required[group] ? double.NegativeInfinity : 0, most = double.NegativeInfinity;
        for (int c = all.GroupStart[group]; c < all.GroupStart[group + 1]; c++)
        {
            double reduced = all.Reduced(c, prices);
            best = Math.Max(best, reduced);
            if (reduced > most && ReachesForShort(c) && state.Fits(c))
                (reaching, most) = (c, reduced);
        }
        return (reaching, reaching < 0 ? 1 : 1 + best - most);
    }
}
