using System.Numerics.Tensors;
using SkillsGap.Kernels;

namespace SkillsGap.Engine.Planning.Pricing;

/// <summary>
/// The smoothed dual F_μ(u): each group's max over its reduced values v − use·u is replaced by μ·log Σ exp(·/μ), and likewise each row's
/// max over its break-points at a temperature scaled to the row. One pass gives its gradient, the true L at the same prices and, when
/// asked, the curvature. Passes run over a fixed partition of the groups and add up in its order.
/// <para>
/// The options are kept in single precision as what they lose at the prices to start from, and later prices as what they differ from these: so an option
/// that is near the best of its group has small numbers and small errors, whatever the values are.
/// </para>
/// </summary>
internal sealed class SmoothedDual
{
    // Groups that are laid out at once: enough to find sixteen of a kind, few enough that neighbours stay near.
    private const int GroupsAtOnce = 1024;

    private const int RowsAtOnce = 4096;

    private readonly PricingModel _model;
    private readonly ParallelOptions _parallel;
    private readonly double[] _start, _slices;
    private readonly float[] _moved;
    private readonly Chunk[] _chunks;

    /// <param name="model">What to price.</param>
    /// <param name="prices">Prices to start from, of the right signs.</param>
    /// <param name="reach">Options that lose more than this at those prices are left out.</param>
    /// <param name="threads">Most threads.</param>
    /// <param name="cancellation">Once asked for, it is left unfinished and must not be evaluated: laying out takes as long as twenty passes.</param>
    public SmoothedDual(PricingModel model, ReadOnlySpan<double> prices, double reach, int threads, CancellationToken cancellation = default)
    {
        _model = model;
        _parallel = new ParallelOptions { MaxDegreeOfParallelism = threads };
        _start = prices.ToArray();
        _moved = new float[prices.Length];
        _slices = new double[(prices.Length + RowsAtOnce - 1) / RowsAtOnce];
        _chunks = new Chunk[model.ChunkStart.Length - 1];
        ForAll(_chunks.Length, c => _chunks[c] = LaidOut(model.ChunkStart[c], model.ChunkStart[c + 1], reach, cancellation));
    }

    /// <summary>Evaluates at <paramref name="prices"/>, which have the right signs, and gives the true L there as single precision knows it.</summary>
    /// <param name="prices">Per row.</param>
    /// <param name="temperature">μ, above 0, in value units.</param>
    /// <param name="gradient">Receives ∂F/∂u per row.</param>
    /// <param name="curvature">Receives per row Σ over columns of share · uses of the column · amount², the diagonal that, divided by μ,
    /// is above the Hessian of the group part; null to leave it out.</param>
    public double Evaluate(double[] prices, double temperature, double[] gradient, double[]? curvature)
    {
        for (int i = 0; i < prices.Length; i++)
            _moved[i] = (float)(prices[i] - _start[i]);
        ForAll(_chunks.Length, c => _chunks[c].Price(_moved, (float)temperature, curvature is not null));
        ForAll(_slices.Length, k => _slices[k] = AddUp(prices, temperature, gradient, curvature, k * RowsAtOnce));
        return _chunks.Sum(chunk => chunk.Best) + _slices.Sum();
    }

    /// <summary>The chunks' sums and the terms of some rows; gives the sum of the latter.</summary>
    private double AddUp(double[] prices, double temperature, double[] gradient, double[]? curvature, int first)
    {
        int count = Math.Min(RowsAtOnce, prices.Length - first);
        Span<double> use = gradient.AsSpan(first, count), bend = curvature is null ? [] : curvature.AsSpan(first, count);
        use.Clear();
        bend.Clear();
        foreach (Chunk chunk in _chunks)
        {
            TensorPrimitives.Add(use, chunk.Use.AsSpan(first, count), use);
            if (curvature is not null)
                TensorPrimitives.Add(bend, chunk.Curvature.AsSpan(first, count), bend);
        }
        RowTerms terms = _model.Terms;
        double exact = 0;
        for (int i = first; i < first + count; i++)
        {
            exact += terms.Term(i, prices[i]);
            gradient[i] = terms.SoftTerm(i, prices[i], RowTemperature(i, temperature)).MeanUse - gradient[i];
        }
        return exact;
    }

    /// <summary>A row's range counts as many units of its typical amount; each has the temperature of a group.</summary>
    private double RowTemperature(int row, double temperature)
    {
        double range = _model.Terms.Reach(row) - _model.Terms.At[_model.Terms.Start[row]];
        return temperature * Math.Max(1, range / _model.MeanAmount[row]);
    }

    private void ForAll(int count, Action<int> body)
    {
        if (count == 1)
            body(0);
        else
            Parallel.For(0, count, _parallel, body);
    }

    private Chunk LaidOut(int from, int to, double reach, CancellationToken cancellation)
    {
        Columns columns = _model.Columns;
        var builder = new PricedOptionsBuilder(_start.Length);
        var blocks = new List<PricedOptions>();
        double start = 0;
        double[] reduced = [];
        for (int g = from; g < to && !cancellation.IsCancellationRequested; g++)
        {
            int first = columns.GroupStart[g], count = columns.GroupStart[g + 1] - first;
            if (reduced.Length < count)
                reduced = new double[count];
            double best = columns.Required[g] ? double.NegativeInfinity : 0;
            for (int k = 0; k < count; k++)
                best = Math.Max(best, reduced[k] = columns.Reduced(first + k, _start));
            for (int k = 0; k < count; k++)
                if (reduced[k] >= best - reach)
                    builder.AddOption(reduced[k] - best, columns.RowsOf(first + k), columns.AmountsOf(first + k));
            builder.EndGroup(columns.Required[g] ? double.NegativeInfinity : -best);
            start += best;
            if (builder.Groups == GroupsAtOnce || g == to - 1)
                blocks.Add(builder.Build());
        }
        return new Chunk(start, [.. blocks], _start.Length);
    }

    /// <summary>Some of the groups, and what came of them.</summary>
    private sealed class Chunk(double start, PricedOptions[] blocks, int rows)
    {
        private readonly float[] _work = new float[blocks.Select(block => block.WorkLength).DefaultIfEmpty().Max()];

        public readonly double[] Use = new double[rows], Curvature = new double[rows];

        public double Best { get; private set; }

        public void Price(ReadOnlySpan<float> moved, float temperature, bool withCurvature)
        {
            Array.Clear(Use);
            if (withCurvature)
                Array.Clear(Curvature);
            Best = start;
            foreach (PricedOptions block in blocks)
                Best += block.Price(moved, temperature, Use, withCurvature ? Curvature : [], _work);
        }
    }
}
