using System.Numerics.Tensors;
using SkillsGap.Kernels;

namespace SkillsGap.Engine.Adjacency;

/// <summary>Readiness of a block of people at once; a thread's workspace.</summary>
internal sealed class ReadinessBlock(TransferLists lists)
{
    private const int Stride = ParallelRows.RowsAtOnce;
    private readonly int skills = lists.Start.Length - 1;
    private readonly double[] levels = new double[checked((lists.Start.Length - 1) * Stride)];
    private readonly double[] ready = new double[checked((lists.Start.Length - 1) * Stride)];

    /// <summary>Readiness of some people.</summary>
    /// <param name="mean">Their estimated levels, not clipped, person by person.</param>
    /// <param name="people">Their number, at most a block.</param>
    /// <param name="value">Receives their readiness, person by person.</param>
    internal void Fill(ReadOnlySpan<double> mean, int people, Span<double> value)
    {
        Transposition.Of(mean, people, skills, skills, levels, Stride);
        TensorPrimitives.Clamp<double>(levels, 0, 1, levels);
        MaxTimesProduct.Sparse(lists.Start, lists.Source, lists.Value, levels, ready, Stride);
        Transposition.Of<double>(ready, skills, people, Stride, value, skills);
    }
}
