using System.Numerics;
using System.Runtime.InteropServices;

namespace SkillsGap.Engine.Planning.Tightening;

/// <summary>
/// The shares of all options of a cluster under the Gibbs distribution over the choices that keep the block: weights are summed forwards over
/// the groups into each state and backwards out of it. Keeps its work space from one cluster to the next; of one thread at a time.
/// </summary>
internal sealed class SoftBlock(BlockLayout layout, Columns columns)
{
    private const double NegligibleExponent = -40, LeastTotal = 1e-280;

    private double[] _forward = [], _backward = [], _weight = [], _chance = [];

    /// <summary>After <see cref="Solve"/> the shares of the cluster's columns, group after group.</summary>
    public double[] Shares { get; private set; } = [];

    public void Solve(int cluster, double[] prices, double temperature)
    {
        ReadOnlySpan<int> groups = layout.ClusterGroups.AsSpan(layout.ClusterStart[cluster]..layout.ClusterStart[cluster + 1]);
        int options = 0, patterns = 0;
        foreach (int g in groups)
        {
            options += columns.GroupStart[g + 1] - columns.GroupStart[g];
            patterns += layout.PatternStart[g + 1] - layout.PatternStart[g];
        }
        if (Shares.Length < options)
            Shares = new double[2 * options];
        if (_weight.Length < patterns)
            (_weight, _chance) = (new double[2 * patterns], new double[2 * patterns]);
        int column = 0, pattern = 0;
        foreach (int g in groups)
        {
            int of = layout.PatternStart[g + 1] - layout.PatternStart[g];
            column += Weigh(g, prices, 1 / temperature, Shares.AsSpan(column), _weight.AsSpan(pattern, of));
            pattern += of;
        }
        // Alone, a group takes each pattern as its weight says; so it does, in default of better, where the sum is below all doubles.
        _chance.AsSpan(0, patterns).Fill(1);
        if (cluster < layout.Solved.Length)
            Conditional(cluster, groups, prices, 1 / temperature);
        column = pattern = 0;
        foreach (int g in groups)
        {
            for (int c = columns.GroupStart[g]; c < columns.GroupStart[g + 1]; c++, column++)
                Shares[column] *= layout.Pattern[c] == BlockLayout.NoRoom ? 0 : _chance[pattern + layout.Pattern[c]];
            pattern += layout.PatternStart[g + 1] - layout.PatternStart[g];
        }
    }

    /// <summary>Writes each option's part of its group's total weight, and that of each pattern; gives the number of options.</summary>
    private int Weigh(int group, double[] prices, double scale, Span<double> share, Span<double> weight)
    {
        int first = columns.GroupStart[group], count = columns.GroupStart[group + 1] - first;
        double most = columns.Required[group] ? double.NegativeInfinity : 0;
        int[] useRow = columns.UseRow;
        double[] amount = columns.UseAmount;
        for (int j = 0; j < count; j++)
        {
            double reduced = layout.Pattern[first + j] == BlockLayout.NoRoom ? double.NegativeInfinity : columns.Value[first + j];
            for (int e = columns.UseStart[first + j], end = columns.UseStart[first + j + 1]; e < end; e++)
                reduced -= amount[e] * prices[useRow[e]];
            share[j] = reduced;
            most = Math.Max(most, reduced);
        }
        weight.Clear();
        double total = weight[0] = columns.Required[group] ? 0 : Exponential(-most * scale);
        for (int j = 0; j < count; j++)
        {
            share[j] = Exponential((share[j] - most) * scale);
            total += share[j];
            if (share[j] > 0)
                weight[layout.Pattern[first + j]] += share[j];
        }
        for (int j = 0; j < count; j++)
            share[j] /= total;
        for (int p = 0; p < weight.Length; p++)
            weight[p] /= total;
        return count;
    }

    private static double Exponential(double exponent) => exponent < NegligibleExponent ? 0 : Math.Exp(exponent);

    /// <summary>Per pattern, how much likelier it is within the block than alone.</summary>
    private void Conditional(int cluster, ReadOnlySpan<int> groups, double[] prices, double scale)
    {
        int states = layout.ShapeOf(cluster).States;
        if (_forward.Length < (groups.Length + 1) * states)
            _forward = new double[(groups.Length + 1) * states];
        if (_backward.Length < 2 * states)
            _backward = new double[2 * states];
        Span<double> first = _forward.AsSpan(0, states);
        first.Clear();
        first[0] = 1;
        int pattern = 0;
        for (int k = 0; k < groups.Length; k++)
            pattern = Forward(groups[k], _forward.AsSpan(k * states, states), _forward.AsSpan((k + 1) * states, states), pattern);
        Span<double> after = _backward.AsSpan(0, states), before = _backward.AsSpan(states, states);
        double total = Terminal(cluster, prices, scale, _forward.AsSpan(groups.Length * states, states), after);
        if (!(total > LeastTotal))
            return;
        for (int k = groups.Length - 1; k >= 0; k--)
        {
            pattern = Backward(groups[k], _forward.AsSpan(k * states, states), after, before, pattern, 1 / total);
            Span<double> swap = after;
            after = before;
            before = swap;
        }
    }

    private int Forward(int group, ReadOnlySpan<double> from, Span<double> to, int pattern)
    {
        to.Clear();
        for (int p = layout.PatternStart[group]; p < layout.PatternStart[group + 1]; p++, pattern++)
            if (_weight[pattern] > 0)
                AddScaled(to[layout.PatternOffset[p]..], from, layout.PatternRuns[p], _weight[pattern]);
        return pattern;
    }

    private int Backward(int group, ReadOnlySpan<double> forward, ReadOnlySpan<double> after, Span<double> before, int pattern, double norm)
    {
        before.Clear();
        for (int p = layout.PatternStart[group + 1] - 1; p >= layout.PatternStart[group]; p--)
        {
            if (_weight[--pattern] == 0)
                continue;
            ReadOnlySpan<double> beyond = after[layout.PatternOffset[p]..];
            int[] runs = layout.PatternRuns[p];
            double weight = _weight[pattern], met = 0;
            for (int r = 0; r < runs.Length; r += 2)
                met += Product(forward.Slice(runs[r], runs[r + 1]), beyond.Slice(runs[r], runs[r + 1]));
            for (int r = 0; r < runs.Length; r += 2)
                AddScaled(before.Slice(runs[r], runs[r + 1]), beyond.Slice(runs[r], runs[r + 1]), weight);
            _chance[pattern] = met * norm;
        }
        return pattern;
    }

    /// <summary>What the capacity that a state leaves would have been paid for: exp(−Σ price·left / μ). Gives the sum of all weights.</summary>
    private double Terminal(int cluster, double[] prices, double scale, ReadOnlySpan<double> reached, Span<double> weight)
    {
        BlockShape shape = layout.ShapeOf(cluster);
        int[] rows = layout.RowsOfSolved[cluster];
        weight[0] = 1;
        for (int q = 0; q < rows.Length; q++)
        {
            // From the states of the rows before to those with each use of this one.
            int stride = shape.Stride[q], capacity = shape.Capacity(q);
            for (int used = capacity; used >= 0; used--)
            {
                double left = Math.Exp(-(capacity - used) * prices[rows[q]] * scale);
                for (int s = 0; s < stride; s++)
                    weight[used * stride + s] = weight[s] * left;
            }
        }
        return Product(reached, weight);
    }

    private static void AddScaled(Span<double> to, ReadOnlySpan<double> from, int[] runs, double by)
    {
        for (int r = 0; r < runs.Length; r += 2)
            AddScaled(to.Slice(runs[r], runs[r + 1]), from.Slice(runs[r], runs[r + 1]), by);
    }

    private static void AddScaled(Span<double> to, ReadOnlySpan<double> from, double by)
    {
        int s = 0;
        if (from.Length >= Vector<double>.Count)
        {
            var factor = new Vector<double>(by);
            Span<Vector<double>> wide = MemoryMarshal.Cast<double, Vector<double>>(to);
            ReadOnlySpan<Vector<double>> wideFrom = MemoryMarshal.Cast<double, Vector<double>>(from);
            for (int v = 0; v < wide.Length; v++)
                wide[v] += wideFrom[v] * factor;
            s = wide.Length * Vector<double>.Count;
        }
        for (; s < from.Length; s++)
            to[s] += from[s] * by;
    }

    private static double Product(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        int s = 0;
        double total = 0;
        if (a.Length >= Vector<double>.Count)
        {
            Vector<double> sum = default;
            ReadOnlySpan<Vector<double>> wideA = MemoryMarshal.Cast<double, Vector<double>>(a), wideB = MemoryMarshal.Cast<double, Vector<double>>(b);
            for (int v = 0; v < wideA.Length; v++)
                sum += wideA[v] * wideB[v];
            total = Vector.Sum(sum);
            s = wideA.Length * Vector<double>.Count;
        }
        for (; s < a.Length; s++)
            total += a[s] * b[s];
        return total;
    }
}
