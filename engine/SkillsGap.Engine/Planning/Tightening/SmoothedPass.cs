using System.Numerics.Tensors;
using SkillsGap.Engine.Planning.Pricing;

namespace SkillsGap.Engine.Planning.Tightening;

/// <summary>
/// The smoothed dual with blocks solved exactly: log Σ exp over all choices of the groups of a block that keep its rows, in place of the
/// soft-max of each group alone. One pass gives the gradient and, when asked, the curvature. The prices of a block's rows cancel out of its
/// sum; they only keep its terms within the range of doubles, which they do while they are nearly right.
/// </summary>
internal sealed class SmoothedPass
{
    private const int Chunks = 16;
    private const double NegligibleShare = 1e-9;

    private readonly BlockLayout _layout;
    private readonly PricingModel _model;
    private readonly ParallelOptions _parallel;
    private readonly double[][] _use = new double[Chunks][], _curvature = new double[Chunks][];
    private readonly SoftBlock[] _soft = new SoftBlock[Chunks];
    private readonly double[] _expectedUse;

    public SmoothedPass(BlockLayout layout, PricingModel model, int threads)
    {
        (_layout, _model) = (layout, model);
        _parallel = new ParallelOptions { MaxDegreeOfParallelism = threads };
        _expectedUse = new double[model.Terms.Count];
        for (int chunk = 0; chunk < Chunks; chunk++)
            (_use[chunk], _curvature[chunk], _soft[chunk]) =
                (new double[model.Terms.Count], new double[model.Terms.Count], new SoftBlock(layout, model.Columns));
    }

    /// <summary>Evaluates at <paramref name="prices"/>, which have the right signs.</summary>
    /// <param name="prices">Per row.</param>
    /// <param name="temperature">μ, above 0, in value units.</param>
    /// <param name="gradient">Receives ∂F/∂u per row, 0 for the rows of solved blocks.</param>
    /// <param name="curvature">Receives per row Σ share · uses of the column · amount²; null to leave it out.</param>
    /// <param name="shares">Receives per column its share; null to leave it out.</param>
    public void Evaluate(double[] prices, double temperature, double[] gradient, double[]? curvature, double[]? shares)
    {
        Parallel.For(0, Chunks, _parallel, chunk => EvaluateChunk(chunk, prices, temperature, curvature is not null, shares));
        Sum(_use, _expectedUse);
        if (curvature is not null)
            Sum(_curvature, curvature);
        RowTerms terms = _model.Terms;
        for (int i = 0; i < prices.Length; i++)
        {
            // As in the plain dual, a row's range counts as many units of its typical amount, each with the temperature of a group.
            double range = terms.Reach(i) - terms.At[terms.Start[i]];
            gradient[i] = i < _layout.SolvedRow.Length && _layout.SolvedRow[i] ? 0
                : terms.SoftTerm(i, prices[i], temperature * Math.Max(1, range / _model.MeanAmount[i])).MeanUse - _expectedUse[i];
        }
    }

    private static void Sum(double[][] parts, double[] total)
    {
        Array.Clear(total);
        foreach (double[] part in parts)
            TensorPrimitives.Add(total, part, total);
    }

    private void EvaluateChunk(int chunk, double[] prices, double temperature, bool withCurvature, double[]? shares)
    {
        double[] use = _use[chunk];
        double[]? curvature = withCurvature ? _curvature[chunk] : null;
        SoftBlock soft = _soft[chunk];
        Array.Clear(use);
        if (curvature is not null)
            Array.Clear(curvature);
        int end = (int)((long)_layout.ClusterCount * (chunk + 1) / Chunks);
        for (int k = (int)((long)_layout.ClusterCount * chunk / Chunks); k < end; k++)
        {
            soft.Solve(k, prices, temperature);
            int at = 0;
            for (int n = _layout.ClusterStart[k]; n < _layout.ClusterStart[k + 1]; n++)
                at = AddShares(_layout.ClusterGroups[n], soft.Shares, at, use, curvature, shares);
        }
    }

    private int AddShares(int group, double[] share, int at, double[] use, double[]? curvature, double[]? kept)
    {
        Columns columns = _model.Columns;
        for (int c = columns.GroupStart[group]; c < columns.GroupStart[group + 1]; c++, at++)
        {
            if (kept is not null)
                kept[c] = share[at];
            if (share[at] < NegligibleShare)
                continue;
            int from = columns.UseStart[c], end = columns.UseStart[c + 1];
            for (int e = from; e < end; e++)
                use[columns.UseRow[e]] += share[at] * columns.UseAmount[e];
            if (curvature is null)
                continue;
            double weight = share[at] * (end - from);
            for (int e = from; e < end; e++)
                curvature[columns.UseRow[e]] += weight * columns.UseAmount[e] * columns.UseAmount[e];
        }
        return at;
    }
}
