using System.Numerics.Tensors;

namespace SkillsGap.Engine.Planning.Pricing;

/// <summary>
/// The smoothed dual F_μ(u): each group's max over its reduced values v − use·u is replaced by μ·log Σ exp(·/μ), and likewise each row's
/// max over its break-points at a temperature scaled to the row. One pass gives F, its gradient, the true L at the same prices and, when
/// asked, the curvature. Passes run over a fixed partition of the groups and add up in its order.
/// </summary>
internal sealed class SmoothedDual
{
    private const int BlockColumns = 1024;
    private const double NegligibleExponent = -40, NegligibleShare = 1e-9;

    private readonly PricingModel _model;
    private readonly ParallelOptions _parallel;
    private readonly double[][] _chunkUse, _chunkCurvature;
    private readonly double[] _chunkSmooth, _chunkTrue;
    private readonly double[] _expectedUse;

    public SmoothedDual(PricingModel model, int threads)
    {
        _model = model;
        _parallel = new ParallelOptions { MaxDegreeOfParallelism = threads };
        int chunks = model.ChunkStart.Length - 1;
        _chunkUse = new double[chunks][];
        _chunkCurvature = new double[chunks][];
        for (int c = 0; c < chunks; c++)
        {
            _chunkUse[c] = new double[model.Terms.Count];
            _chunkCurvature[c] = new double[model.Terms.Count];
        }
        _chunkSmooth = new double[chunks];
        _chunkTrue = new double[chunks];
        _expectedUse = new double[model.Terms.Count];
    }

    /// <summary>Evaluates at <paramref name="prices"/>, which have the right signs.</summary>
    /// <param name="prices">Per row.</param>
    /// <param name="temperature">μ, above 0, in value units.</param>
    /// <param name="gradient">Receives ∂F/∂u per row.</param>
    /// <param name="curvature">Receives per row Σ over columns of share · uses of the column · amount², the diagonal that, divided by μ,
    /// is above the Hessian of the group part; empty to leave it out.</param>
    public (double Smooth, double True) Evaluate(double[] prices, double temperature, double[] gradient, double[]? curvature)
    {
        int chunks = _chunkUse.Length;
        if (chunks == 1)
            EvaluateChunk(0, prices, temperature, curvature is not null);
        else
            Parallel.For(0, chunks, _parallel, c => EvaluateChunk(c, prices, temperature, curvature is not null));
        Sum(_chunkUse, _expectedUse);
        if (curvature is not null)
            Sum(_chunkCurvature, curvature);
        double smooth = 0, exact = 0;
        for (int c = 0; c < chunks; c++)
        {
            smooth += _chunkSmooth[c];
            exact += _chunkTrue[c];
        }
        RowTerms terms = _model.Terms;
        for (int i = 0; i < prices.Length; i++)
        {
            (double term, double use) = terms.SoftTerm(i, prices[i], RowTemperature(i, temperature));
            smooth += term;
            exact += terms.Term(i, prices[i]);
            gradient[i] = use - _expectedUse[i];
        }
        return (smooth, exact);
    }

    /// <summary>A row's range counts as many units of its typical amount; each has the temperature of a group.</summary>
    public double RowTemperature(int row, double temperature)
    {
        double range = _model.Terms.Reach(row) - _model.Terms.At[_model.Terms.Start[row]];
        return temperature * Math.Max(1, range / _model.MeanAmount[row]);
    }

    private static void Sum(double[][] parts, double[] total)
    {
        Array.Clear(total);
        foreach (double[] part in parts)
            TensorPrimitives.Add(total, part, total);
    }

    private void EvaluateChunk(int chunk, double[] prices, double temperature, bool withCurvature)
    {
        Columns columns = _model.Columns;
        double[] use = _chunkUse[chunk];
        double[]? curvature = withCurvature ? _chunkCurvature[chunk] : null;
        Array.Clear(use);
        if (curvature is not null)
            Array.Clear(curvature);
        double smooth = 0, exact = 0, scale = 1 / temperature;
        double[] shares = new double[BlockColumns];
        double[] most = new double[BlockColumns];
        int end = _model.ChunkStart[chunk + 1];
        for (int first = _model.ChunkStart[chunk]; first < end;)
        {
            int last = first, start = columns.GroupStart[first];
            do
                last++;
            while (last < end && last - first < BlockColumns && columns.GroupStart[last + 1] - start <= BlockColumns);
            int length = columns.GroupStart[last] - start;
            if (length > shares.Length)
                shares = new double[length];
            Span<double> block = shares.AsSpan(0, length);
            for (int g = first; g < last; g++)
            {
                most[g - first] = ReducedValues(columns, g, prices, block, start);
                exact += most[g - first];
                Weigh(GroupOf(block, columns, g, start), most[g - first], scale);
            }
            for (int g = first; g < last; g++)
            {
                double total = columns.Required[g] ? 0 : Math.Exp(-most[g - first] * scale);
                total += Total(GroupOf(block, columns, g, start));
                smooth += most[g - first] + temperature * Math.Log(total);
                AddShares(columns, g, block, start, 1 / total, use, curvature);
            }
            first = last;
        }
        _chunkSmooth[chunk] = smooth;
        _chunkTrue[chunk] = exact;
    }

    private static Span<double> GroupOf(Span<double> block, Columns columns, int group, int start) =>
        block[(columns.GroupStart[group] - start)..(columns.GroupStart[group + 1] - start)];

    // The library's vector exponential is faster, but its last bits depend on how far the runtime has optimised it by then, and prices
    // must be the same in every run. What is e^-40 of the best or less is nothing.
    private static void Weigh(Span<double> reduced, double most, double scale)
    {
        for (int k = 0; k < reduced.Length; k++)
        {
            double exponent = (reduced[k] - most) * scale;
            reduced[k] = exponent < NegligibleExponent ? 0 : Math.Exp(exponent);
        }
    }

    private static double Total(ReadOnlySpan<double> values)
    {
        double total = 0;
        foreach (double value in values)
            total += value;
        return total;
    }

    /// <summary>Writes a group's reduced values and gives the largest, taking nothing included where that is allowed.</summary>
    private static double ReducedValues(Columns columns, int group, double[] prices, Span<double> block, int start)
    {
        double most = columns.Required[group] ? double.NegativeInfinity : 0;
        int[] useStart = columns.UseStart, useRow = columns.UseRow;
        double[] amount = columns.UseAmount;
        for (int c = columns.GroupStart[group]; c < columns.GroupStart[group + 1]; c++)
        {
            double reduced = columns.Value[c];
            for (int e = useStart[c], end = useStart[c + 1]; e < end; e++)
                reduced -= amount[e] * prices[useRow[e]];
            block[c - start] = reduced;
            most = Math.Max(most, reduced);
        }
        return most;
    }

    private static void AddShares(
        Columns columns, int group, ReadOnlySpan<double> block, int start, double norm, double[] use, double[]? curvature)
    {
        for (int c = columns.GroupStart[group]; c < columns.GroupStart[group + 1]; c++)
        {
            double share = block[c - start] * norm;
            if (share < NegligibleShare)
                continue;
            int from = columns.UseStart[c], end = columns.UseStart[c + 1];
            for (int e = from; e < end; e++)
                use[columns.UseRow[e]] += share * columns.UseAmount[e];
            if (curvature is null)
                continue;
            double weight = share * (end - from);
            for (int e = from; e < end; e++)
                curvature[columns.UseRow[e]] += weight * columns.UseAmount[e] * columns.UseAmount[e];
        }
    }
}
