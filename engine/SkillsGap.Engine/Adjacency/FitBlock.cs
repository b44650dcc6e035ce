using SkillsGap.Kernels;

namespace SkillsGap.Engine.Adjacency;

/// <summary>Fit and reach of a block of people at once; a thread's workspace.</summary>
internal sealed class FitBlock(CoverageWeights<double> roles)
{
    private const int Stride = ParallelRows.RowsAtOnce;
    private readonly Memory<double> levels = AlignedMemory.Of<double>((long)roles.Skills * Stride, isLasting: false);
    private readonly Memory<double> readiness = AlignedMemory.Of<double>((long)roles.Skills * Stride, isLasting: false);
    private readonly Memory<double> scores = AlignedMemory.Of<double>((long)roles.Roles * Stride, isLasting: false);

    /// <summary>Fit and reach of some people.</summary>
    /// <param name="mean">Their estimated levels, not clipped, person by person.</param>
    /// <param name="ready">Their readiness.</param>
    /// <param name="people">Their number, at most a block.</param>
    /// <param name="fit">Receives their fit to each role, person by person.</param>
    /// <param name="reach">Receives their reach.</param>
    internal void Fill(ReadOnlySpan<double> mean, ReadOnlySpan<double> ready, int people, Span<double> fit, Span<double> reach)
    {
        Span<double> x = levels.Span, y = readiness.Span, made = scores.Span;
        Transposition.Of(mean, people, roles.Skills, roles.Skills, x, Stride);
        Transposition.Of(ready, people, roles.Skills, roles.Skills, y, Stride);
        Coverage.Fill<double>(roles, x, Stride, made);
        Transposition.Of<double>(made, roles.Roles, people, Stride, fit, roles.Roles);
        Coverage.Fill<double>(roles, x, y, Stride, made);
        Transposition.Of<double>(made, roles.Roles, people, Stride, reach, roles.Roles);
    }
}
