using SkillsGap.Kernels;

namespace SkillsGap.Engine.Adjacency;

/// <summary>Fit and reach of a block of people at once; a thread's workspace.</summary>
internal sealed class FitBlock(CoverageWeights<double> roles)
{
    private const int Stride = ParallelRows.RowsAtOnce;
    private readonly double[] levels = new double[checked(roles.Skills * Stride)];
    private readonly double[] readiness = new double[checked(roles.Skills * Stride)];
    private readonly double[] scores = new double[checked(roles.Roles * Stride)];

    /// <summary>Fit and reach of some people.</summary>
    /// <param name="mean">Their estimated levels, not clipped, person by person.</param>
    /// <param name="ready">Their readiness.</param>
    /// <param name="people">Their number, at most a block.</param>
    /// <param name="fit">Receives their fit to each role, person by person.</param>
    /// <param name="reach">Receives their reach.</param>
    internal void Fill(ReadOnlySpan<double> mean, ReadOnlySpan<double> ready, int people, Span<double> fit, Span<double> reach)
    {
        Transposition.Of(mean, people, roles.Skills, roles.Skills, levels, Stride);
        Transposition.Of(ready, people, roles.Skills, roles.Skills, readiness, Stride);
        Coverage.Fill<double>(roles, levels, Stride, scores);
        Transposition.Of<double>(scores, roles.Roles, people, Stride, fit, roles.Roles);
        Coverage.Fill<double>(roles, levels, readiness, Stride, scores);
        Transposition.Of<double>(scores, roles.Roles, people, Stride, reach, roles.Roles);
    }
}
