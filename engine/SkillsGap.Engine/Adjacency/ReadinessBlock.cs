using System.Numerics.Tensors;
using SkillsGap.Kernels;

namespace SkillsGap.Engine.Adjacency;

/// <summary>Readiness of some people at once; a thread's workspace.</summary>
/// <param name="lists">What carries over.</param>
internal sealed class ReadinessBlock(MaxTimesLists<double> lists)
{
    private static readonly int Stride = MaxTimesProduct.BestStride<double>();

    private Memory<double> levels, ready;

    /// <summary>Readiness of some people.</summary>
    /// <param name="mean">Their estimated levels, not clipped, person by person.</param>
    /// <param name="people">Their number.</param>
    /// <param name="value">Receives their readiness, person by person.</param>
    internal void Fill(ReadOnlySpan<double> mean, int people, Span<double> value)
    {
        if (people == 1)
        {
            FillOne(mean, value);
            return;
        }

        var skills = lists.Skills;
        if (levels.IsEmpty) (levels, ready) = (Block(), Block());
        Span<double> x = levels.Span, y = ready.Span;
        for (var from = 0; from < people; from += Stride)
        {
            var (count, place) = (Math.Min(Stride, people - from), from * skills);
            Transposition.Of(mean[place..], count, skills, skills, x, Stride);
            TensorPrimitives.Clamp<double>(x, 0, 1, x);
            MaxTimesProduct.Sparse(lists, x, y, Stride);
            Transposition.Of<double>(y, skills, count, Stride, value[place..], skills);
        }
    }

    private Memory<double> Block() => AlignedMemory.Of<double>((long)lists.Skills * Stride, isLasting: false);

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
