using System.Numerics;
using System.Runtime.InteropServices;
using SkillsGap.Engine.Planning.Pricing;

namespace SkillsGap.Engine.Planning.Tightening;

/// <summary>The bound of prices when blocks are solved exactly: over the groups of a block, one after the other, the best sum of reduced values
/// that leads to each state of the block.</summary>
internal sealed class ExactPass(BlockLayout layout, int threads)
{
    private const double HalfUlp = 1.0 / (1L << 53);
    private const int Chunks = 16;

    private readonly double[] _value = new double[layout.ClusterCount], _magnitude = new double[layout.ClusterCount];
    private readonly ParallelOptions _parallel = new() { MaxDegreeOfParallelism = threads };

    /// <summary>
    /// The bound, summed in a fixed order with compensation and rounded up: a reduced value of n uses has a relative error of at most
    /// (n + 2)·2⁻⁵³ of its absolute terms, and each of the k groups of a block adds one rounding of the sum so far; so the sum of the largest
    /// absolute terms per group and row, times twice (n + k + 4)·2⁻⁵³, is added. −∞ where the groups of a block cannot all be given an option.
    /// </summary>
    /// <param name="columns">The options, with what they use of derived rows.</param>
    /// <param name="terms">The rows' terms, derived rows last.</param>
    /// <param name="prices">Per row, of the right sign; 0 for the rows of solved blocks.</param>
    public double Of(Columns columns, RowTerms terms, double[] prices)
    {
        Parallel.For(0, Chunks, _parallel, chunk =>
        {
            double[] work = [];
            int end = (int)((long)layout.ClusterCount * (chunk + 1) / Chunks);
            for (int k = (int)((long)layout.ClusterCount * chunk / Chunks); k < end; k++)
                Solve(k, columns, prices, ref work);
        });
        CompensatedSum bound = default;
        double magnitude = 0;
        int longest = 1, largest = 1;
        for (int k = 0; k < layout.ClusterCount; k++)
        {
            bound.Add(_value[k]);
            magnitude += _magnitude[k];
            largest = Math.Max(largest, layout.ClusterStart[k + 1] - layout.ClusterStart[k]);
            if (double.IsNegativeInfinity(_value[k]))
                return double.NegativeInfinity;
        }
        for (int c = 0; c < columns.Count; c++)
            longest = Math.Max(longest, columns.UseStart[c + 1] - columns.UseStart[c]);
        for (int i = 0; i < terms.Count; i++)
        {
            bound.Add(terms.Term(i, prices[i]));
            longest = Math.Max(longest, terms.Start[i + 1] - terms.Start[i]);
            double absolute = 0;
            for (int at = terms.Start[i]; at < terms.Start[i + 1]; at++)
                absolute = Math.Max(absolute, Math.Abs(terms.WorthAt[at]) + Math.Abs(prices[i] * terms.At[at]));
            magnitude += absolute;
        }
        return bound.Total + 2 * (longest + largest + 4) * HalfUlp * magnitude;
    }

    private void Solve(int cluster, Columns columns, double[] prices, ref double[] work)
    {
        ReadOnlySpan<int> groups = layout.ClusterGroups.AsSpan(layout.ClusterStart[cluster]..layout.ClusterStart[cluster + 1]);
        bool alone = cluster >= layout.Solved.Length;
        int states = alone ? 1 : layout.ShapeOf(cluster).States;
        double magnitude = 0;
        Span<double> few = stackalloc double[64];
        if (work.Length < 2 * states)
            work = new double[2 * states];
        Span<double> now = work.AsSpan(0, states), next = work.AsSpan(states, states);
        now.Fill(double.NegativeInfinity);
        now[0] = 0;
        foreach (int g in groups)
        {
            int first = layout.PatternStart[g], patterns = layout.PatternStart[g + 1] - first;
            Span<double> best = patterns <= few.Length ? few[..patterns] : new double[patterns];
            magnitude += BestByPattern(g, columns, prices, best);
            for (int s = 0; s < states; s++)
                next[s] = now[s] + best[0];
            // What uses of the block and is worth no more than what uses nothing of it is never better.
            for (int p = 1; p < patterns; p++)
                if (best[p] > best[0])
                    Raise(next[layout.PatternOffset[first + p]..], now, layout.PatternRuns[first + p], best[p]);
            Span<double> swap = now;
            now = next;
            next = swap;
        }
        double most = double.NegativeInfinity;
        foreach (double reached in now)
            most = Math.Max(most, reached);
        (_value[cluster], _magnitude[cluster]) = (most, magnitude);
    }

    /// <summary>Writes the best reduced value of each pattern of a group; gives the largest absolute terms of one.</summary>
    private double BestByPattern(int group, Columns columns, double[] prices, Span<double> best)
    {
        best.Fill(double.NegativeInfinity);
        if (!columns.Required[group])
            best[0] = 0;
        double largest = 0;
        for (int c = columns.GroupStart[group]; c < columns.GroupStart[group + 1]; c++)
        {
            int pattern = layout.Pattern[c];
            if (pattern == BlockLayout.NoRoom)
                continue;
            double reduced = columns.Value[c], absolute = Math.Abs(reduced);
            for (int e = columns.UseStart[c]; e < columns.UseStart[c + 1]; e++)
            {
                double paid = columns.UseAmount[e] * prices[columns.UseRow[e]];
                reduced -= paid;
                absolute += Math.Abs(paid);
            }
            best[pattern] = Math.Max(best[pattern], reduced);
            largest = Math.Max(largest, absolute);
        }
        return largest;
    }

    private static void Raise(Span<double> to, ReadOnlySpan<double> from, int[] runs, double by)
    {
        for (int r = 0; r < runs.Length; r += 2)
        {
            Span<double> target = to.Slice(runs[r], runs[r + 1]);
            ReadOnlySpan<double> source = from.Slice(runs[r], runs[r + 1]);
            int s = 0;
            if (source.Length >= Vector<double>.Count)
            {
                var add = new Vector<double>(by);
                Span<Vector<double>> wide = MemoryMarshal.Cast<double, Vector<double>>(target);
                ReadOnlySpan<Vector<double>> wideSource = MemoryMarshal.Cast<double, Vector<double>>(source);
                for (int v = 0; v < wide.Length; v++)
                    wide[v] = Vector.Max(wide[v], wideSource[v] + add);
                s = wide.Length * Vector<double>.Count;
            }
            for (; s < source.Length; s++)
                target[s] = Math.Max(target[s], source[s] + by);
        }
    }
}
