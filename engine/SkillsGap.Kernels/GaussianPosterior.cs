using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace SkillsGap.Kernels;

/// <summary>
/// What Gaussian observations tell about Gaussian quantities, for several people at once, one per lane: with K the covariance of somebody's
/// observations, r what they exceed their expectations by and q the covariances of a quantity with them, its mean moves by qᵀK⁻¹r and its
/// variance falls by qᵀK⁻¹q (Rasmussen &amp; Williams 2006, eq. 2.25–2.26).
/// <para>Numbers of one place in the matrices lie together, one per person. Matrices are stored in panels of <see cref="PanelRows"/> rows,
/// column by column within a panel: <see cref="PlaceInCovariance"/> and <see cref="PlaceInCross"/> say where. The number of observations is
/// a multiple of <see cref="PanelRows"/>; people with fewer get observations of variance 1, covariance 0 with all, r = 0 and q = 0, which
/// change no bit of their results.</para>
/// <para>Nobody's numbers meet another's, every sum runs from the first observation to the last and is fused: the same bits at every width
/// of vector, in every lane and whoever else is there. NaN and infinities stay with the person they came from. Nothing is
/// allocated. With vectors of 512 bits, numbers in <see cref="AlignedMemory"/> are read a third quicker.</para>
/// </summary>
public static class GaussianPosterior
{
    /// <summary>Rows of a panel, and what numbers of observations and of quantities are rounded up to.</summary>
    public const int PanelRows = 4;

    /// <summary>The most people at once, and the quickest number: as many as fill 512 bits.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    public static int MostPeople<T>() => 64 / Unsafe.SizeOf<T>();

    /// <summary>Rounds a number of observations or quantities up to whole panels.</summary>
    public static int WholePanels(int rows) => (rows + PanelRows - 1) / PanelRows * PanelRows;

    /// <summary>Places, of one number per person each, that the covariances of so many observations take.</summary>
    /// <param name="n">A multiple of <see cref="PanelRows"/>.</param>
    public static long CovariancePlaces(int n) => ((long)n * (n + PanelRows)) / 2;

    /// <summary>The place of the covariance of observation i with observation j ≤ i.</summary>
    public static int PlaceInCovariance(int i, int j)
    {
        var panel = i / PanelRows;
        return (PanelRows * PanelRows / 2 * panel * (panel + 1)) + (PanelRows * j) + (i % PanelRows);
    }

    /// <summary>The place of the covariance of quantity s with observation j, of n.</summary>
    public static int PlaceInCross(int s, int j, int n) => (PanelRows * ((s / PanelRows * n) + j)) + (s % PanelRows);

    /// <summary>
    /// Replaces each K by what <see cref="Update"/> needs of it (its Cholesky factor L, with 1/L_ii on the diagonal) and each r by L⁻¹r.
    /// </summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="covariances"><see cref="CovariancePlaces"/> × people numbers; places above the diagonal are not read.</param>
    /// <param name="residuals">n × people numbers; n is a multiple of <see cref="PanelRows"/>, 0 is allowed.</param>
    /// <param name="people">1 to <see cref="MostPeople"/>.</param>
    /// <returns>A bit per person, the first one's lowest: whether a pivot was not positive. That K is not positive definite, and that
    /// person's results mean nothing.</returns>
    /// <exception cref="ArgumentException">Lengths do not fit.</exception>
    public static ulong Factor<T>(Span<T> covariances, Span<T> residuals, int people)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var n = CheckFactor<T>(covariances, residuals, people);
        ref var k = ref MemoryMarshal.GetReference(covariances);
        ref var r = ref MemoryMarshal.GetReference(residuals);
        var done = 0;
        var failed = 0ul;
        if (Vector512.IsHardwareAccelerated)
            done = PosteriorFactor.Run<Vector512<T>, Lanes512<T>, T>(ref k, ref r, n, people, done, ref failed);
        if (Vector256.IsHardwareAccelerated)
            done = PosteriorFactor.Run<Vector256<T>, Lanes256<T>, T>(ref k, ref r, n, people, done, ref failed);
        if (Vector128.IsHardwareAccelerated)
            done = PosteriorFactor.Run<Vector128<T>, Lanes128<T>, T>(ref k, ref r, n, people, done, ref failed);
        PosteriorFactor.Run<T, LaneScalar<T>, T>(ref k, ref r, n, people, done, ref failed);
        return failed;
    }

    /// <summary>Says how observations move quantities: shift_s = q_sᵀK⁻¹r and reduction_s = q_sᵀK⁻¹q_s.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="factors">What <see cref="Factor"/> left of the covariances.</param>
    /// <param name="residuals">What it left of the residuals, n × people numbers.</param>
    /// <param name="cross">m × n × people numbers; each q is replaced by L⁻¹q.</param>
    /// <param name="shifts">m × people results; m is a multiple of <see cref="PanelRows"/>.</param>
    /// <param name="reductions">As many.</param>
    /// <param name="people">As in <see cref="Factor"/>.</param>
    /// <exception cref="ArgumentException">Lengths do not fit.</exception>
    public static void Update<T>(
        ReadOnlySpan<T> factors, ReadOnlySpan<T> residuals, Span<T> cross, Span<T> shifts, Span<T> reductions, int people)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var n = CheckFactor(factors, residuals, people);
        var m = CheckUpdate<T>(factors, residuals, cross, shifts, reductions, n, people);
        ref var l = ref MemoryMarshal.GetReference(factors);
        ref var r = ref MemoryMarshal.GetReference(residuals);
        ref var q = ref MemoryMarshal.GetReference(cross);
        ref var a = ref MemoryMarshal.GetReference(shifts);
        ref var b = ref MemoryMarshal.GetReference(reductions);
        var done = 0;
        if (Vector512.IsHardwareAccelerated)
            done = PosteriorUpdate.Run<Vector512<T>, Lanes512<T>, T>(ref l, ref r, ref q, ref a, ref b, n, m, people, done);
        if (Vector256.IsHardwareAccelerated)
            done = PosteriorUpdate.Run<Vector256<T>, Lanes256<T>, T>(ref l, ref r, ref q, ref a, ref b, n, m, people, done);
        if (Vector128.IsHardwareAccelerated)
            done = PosteriorUpdate.Run<Vector128<T>, Lanes128<T>, T>(ref l, ref r, ref q, ref a, ref b, n, m, people, done);
        PosteriorUpdate.Run<T, LaneScalar<T>, T>(ref l, ref r, ref q, ref a, ref b, n, m, people, done);
    }

    /// <summary>Inner products of a panel of half-solved quantities with other half-solved ones: <c>(L⁻¹q)ᵀL⁻¹e = qᵀK⁻¹e</c>.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="panel"><see cref="PanelRows"/> × n × people numbers that <see cref="Update"/> left of a panel.</param>
    /// <param name="others">m × n × people numbers that it left of others, in panels too.</param>
    /// <param name="products">m × <see cref="PanelRows"/> × people results.</param>
    /// <param name="n">Number of observations.</param>
    /// <param name="people">As in <see cref="Factor"/>.</param>
    /// <exception cref="ArgumentException">Lengths do not fit.</exception>
    public static void Products<T>(ReadOnlySpan<T> panel, ReadOnlySpan<T> others, Span<T> products, int n, int people)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var m = CheckProducts<T>(panel, others, products, n, people);
        ref var x = ref MemoryMarshal.GetReference(panel);
        ref var e = ref MemoryMarshal.GetReference(others);
        ref var a = ref MemoryMarshal.GetReference(products);
        var done = 0;
        if (Vector512.IsHardwareAccelerated)
            done = PosteriorProducts.Run<Vector512<T>, Lanes512<T>, T>(ref x, ref e, ref a, n, m, people, done);
        if (Vector256.IsHardwareAccelerated)
            done = PosteriorProducts.Run<Vector256<T>, Lanes256<T>, T>(ref x, ref e, ref a, n, m, people, done);
        if (Vector128.IsHardwareAccelerated)
            done = PosteriorProducts.Run<Vector128<T>, Lanes128<T>, T>(ref x, ref e, ref a, n, m, people, done);
        PosteriorProducts.Run<T, LaneScalar<T>, T>(ref x, ref e, ref a, n, m, people, done);
    }

    private static int CheckProducts<T>(ReadOnlySpan<T> panel, ReadOnlySpan<T> others, ReadOnlySpan<T> products, int n, int people)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(people, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(people, MostPeople<T>());
        ArgumentOutOfRangeException.ThrowIfNegative(n);
        var m = products.Length / (PanelRows * people);
        if (m * PanelRows * people != products.Length || m % PanelRows != 0)
            throw new ArgumentException(
                $"{products.Length} products are not {PanelRows} for each of {people} people and whole panels of others.", nameof(products));
        if (panel.Length < (long)PanelRows * n * people || others.Length < (long)m * n * people)
            throw new ArgumentException(
                $"{PanelRows} and {m} quantities with {n} observations of {people} people take {(long)PanelRows * n * people} and "
                + $"{(long)m * n * people} numbers; {panel.Length} and {others.Length} were given.",
                nameof(others));
        if (products.Overlaps(panel) || products.Overlaps(others))
            throw new ArgumentException("What is written overlaps with something else.", nameof(products));
        return m;
    }

    private static int CheckFactor<T>(ReadOnlySpan<T> covariances, ReadOnlySpan<T> residuals, int people)
    {
        if (typeof(T) != typeof(float) && typeof(T) != typeof(double))
            throw new NotSupportedException($"There are no lanes of {typeof(T)}.");
        ArgumentOutOfRangeException.ThrowIfLessThan(people, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(people, MostPeople<T>());
        var n = residuals.Length / people;
        if (n * people != residuals.Length || n % PanelRows != 0)
            throw new ArgumentException(
                $"{residuals.Length} residuals are not a multiple of {PanelRows} for each of {people} people.", nameof(residuals));
        if (covariances.Length < CovariancePlaces(n) * people)
            throw new ArgumentException(
                $"The covariances of {n} observations of {people} people take {CovariancePlaces(n) * people} numbers; "
                + $"{covariances.Length} were given.",
                nameof(covariances));
        if (covariances.Overlaps(residuals))
            throw new ArgumentException("Covariances and residuals overlap.", nameof(residuals));
        return n;
    }

    private static int CheckUpdate<T>(
        ReadOnlySpan<T> factors, ReadOnlySpan<T> residuals, ReadOnlySpan<T> cross, ReadOnlySpan<T> shifts, ReadOnlySpan<T> reductions,
        int n, int people)
    {
        var m = shifts.Length / people;
        if (m * people != shifts.Length || m % PanelRows != 0 || reductions.Length != shifts.Length)
            throw new ArgumentException(
                $"{shifts.Length} shifts and {reductions.Length} reductions are not as many, a multiple of {PanelRows} for each of "
                + $"{people} people.",
                nameof(shifts));
        if (cross.Length < (long)m * n * people)
            throw new ArgumentException(
                $"{m} quantities with {n} observations of {people} people take {(long)m * n * people} numbers; {cross.Length} were given.",
                nameof(cross));
        if (cross.Overlaps(factors) || cross.Overlaps(residuals) || shifts.Overlaps(reductions) || shifts.Overlaps(cross)
            || reductions.Overlaps(cross) || shifts.Overlaps(factors) || reductions.Overlaps(factors) || shifts.Overlaps(residuals)
            || reductions.Overlaps(residuals))
            throw new ArgumentException("What is written overlaps with something else.", nameof(cross));
        return m;
    }
}
