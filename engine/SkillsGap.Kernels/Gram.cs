using System.Runtime.Intrinsics;

namespace SkillsGap.Kernels;

/// <summary>
/// Measures between all rows of a table A and all rows of a table B, `G_ij` from `a_i` and `b_j`, in single precision. Tables lie row by row
/// without gaps. Each element of G is one sum, in one lane, over k = 0, 1, 2 …: the same bits at every width of vector, with any number of
/// threads, and as <see cref="GramReference"/> gives.
/// </summary>
/// <remarks>
/// Blocked as in Goto and van de Geijn, "Anatomy of high-performance matrix multiplication", ACM TOMS 34 (2008). On one thread nothing is
/// allocated once the workspace is large enough; on several, the runtime's objects for them are. Columns are computed 64 at a time (16 where vectors are
/// of 256 bits, 8 of 128), so a few cost as much as those.
/// </remarks>
public static class Gram
{
    /// <summary>`G_ij = Σ_k a_ik·b_jk`, each step rounded once (fused). NaN and infinities as the sum has them.</summary>
    /// <param name="shape">The numbers of rows, and their length.</param>
    /// <param name="left">A: `LeftRows × Length`.</param>
    /// <param name="right">B: `RightRows × Length`; may be A.</param>
    /// <param name="result">G: `LeftRows × RightRows`; overlaps neither A nor B.</param>
    /// <param name="workspace">Used during the call.</param>
    /// <param name="threads">Most threads to use, or null for as many as there are processors.</param>
    /// <exception cref="ArgumentException">A size is negative or another than the shape's, or <paramref name="result"/> overlaps an input.</exception>
    public static void Product(
        GramShape shape, ReadOnlyMemory<float> left, ReadOnlyMemory<float> right, Memory<float> result, GramWorkspace workspace, int? threads = 1) =>
        Run(new(shape, left, right, result, workspace, threads), GramMeasure.Product);

    /// <summary>
    /// Cosine between rows: <see cref="Product"/> of the rows, each divided by the root of its sum of squares (in double precision, then rounded).
    /// A row of zeros has cosine 0 with all; one with an infinity or NaN has NaN with all. Rounding can leave [−1, 1] by Length·2⁻²³.
    /// </summary>
    /// <inheritdoc cref="Product"/>
    public static void Cosine(
        GramShape shape, ReadOnlyMemory<float> left, ReadOnlyMemory<float> right, Memory<float> result, GramWorkspace workspace, int? threads = 1) =>
        Run(new(shape, left, right, result, workspace, threads), GramMeasure.Cosine);

    /// <summary>
    /// Weighted overlap, the part of b_j that a_i covers: `G_ij = Σ_k min(a_ik, b_jk) / Σ_k b_jk`, sums rounded at each step, in 0–1 for weights
    /// ≥ 0, and exactly 1 for a row with itself. Where Σ_k b_jk is 0 there is nothing to divide by and G_ij is the sum of the smaller ones: 0 for
    /// weights ≥ 0. A NaN in a_i or b_j gives NaN.
    /// </summary>
    /// <inheritdoc cref="Product"/>
    public static void Overlap(
        GramShape shape, ReadOnlyMemory<float> left, ReadOnlyMemory<float> right, Memory<float> result, GramWorkspace workspace, int? threads = 1) =>
        Run(new(shape, left, right, result, workspace, threads), GramMeasure.Overlap);

    private static void Run(in GramCall call, GramMeasure measure)
    {
        if (Vector512.IsHardwareAccelerated) GramRun.Run<Vector512<float>, Lanes512<float>>(call, measure);
        else if (Vector256.IsHardwareAccelerated) GramRun.Run<Vector256<float>, Lanes256<float>>(call, measure);
        else if (Vector128.IsHardwareAccelerated) GramRun.Run<Vector128<float>, Lanes128<float>>(call, measure);
        else GramRun.Run<float, LaneScalar<float>>(call, measure);
    }
}
