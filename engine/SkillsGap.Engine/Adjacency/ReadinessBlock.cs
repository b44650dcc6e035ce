using System.Numerics.Tensors;
using SkillsGap.Kernels;

namespace SkillsGap.Engine.Adjacency;

/// <summary>Readiness of a block of people at once; a thread's workspace.</summary>
/// <param name="lists">What carries over.</param>
/// <param name="stride">People of a block, rounded up to whole vectors of any width.</param>
internal sealed class ReadinessBlock(MaxTimesLists<double> lists, int stride = ParallelRows.RowsAtOnce)
{
    private double[] levels = [], ready = [];

    /// <summary>Readiness of some people.</summary>
    /// <param name="mean">Their estimated levels, not clipped, person by person.</param>
    /// <param name="people">Their number, at most a block.</param>
    /// <param name="value">Receives their readiness, person by person.</param>
    internal void Fill(ReadOnlySpan<double> mean, int people, Span<double> value)
    {
        if (people == 1)
        {
            FillOne(mean, value);
            return;
        }

        if (levels.Length == 0) (levels, ready) = (new double[checked(lists.Skills * stride)], new double[checked(lists.Skills * stride)]);
        Transposition.Of(mean, people, lists.Skills, lists.Skills, levels, stride);
        TensorPrimitives.Clamp<double>(levels, 0, 1, levels);
        MaxTimesProduct.Sparse(lists, levels, ready, stride);
        Transposition.Of<double>(ready, lists.Skills, people, stride, value, lists.Skills);
    }

    // Of one person most lanes would be empty. A maximum does not depend on the order, and a product that is NaN is passed over: the bits are the same.
    private void FillOne(ReadOnlySpan<double> mean, Span<double> value)
    {
        for (var to = 0; to < lists.Skills; to++)
        {
            double most = 0;
            for (var i = lists.Start[to]; i < lists.Start[to + 1]; i++)
            {
                var lent = lists.Value[i] * Math.Clamp(mean[lists.Source[i]], 0, 1);
                if (lent > most) most = lent;
            }

            value[to] = most;
        }
    }
}
