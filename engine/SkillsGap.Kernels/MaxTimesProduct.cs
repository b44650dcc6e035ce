using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace SkillsGap.Kernels;

/// <summary>
/// What carries over from skills people have to others: `ready[p, s] = max(0, max over s' of T[s', s]·x[p, s'])`, a matrix product with the
/// largest in place of the sum. A block of people lies skill by skill, `levels[s * stride + p]`.
/// </summary>
/// <remarks>
/// Each product is rounded once and the largest does not depend on any order: the same bits at every width of vector, and dense or sparse.
/// A product that is NaN is passed over, so a level that is NaN carries nothing over. Nothing is ever below 0, nor −0. Numbers are
/// <see cref="float"/> or <see cref="double"/>. Blocks whose stride is a multiple of 64 are quickest, for lists those of
/// <see cref="BestStride{T}"/>; numbers in <see cref="AlignedMemory"/> are read quicker.
/// </remarks>
public static class MaxTimesProduct
{
    /// <summary>
    /// People of a block that <see cref="Sparse{T}"/> is quickest with: where vectors have 256 bits or more, it reads such a block where it lies.
    /// </summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    public static int BestStride<T>()
        where T : unmanaged, IFloatingPointIeee754<T> => Math.Max(PeopleBlock.Lanes, PeopleTile.Vectors * Lanes.Width / (8 * Unsafe.SizeOf<T>()));

    /// <summary>Of a transfer between all skills. A smaller block than of 64 people costs as much as one; 1,024 skills or another large power of two are
    /// slow, for what is read together then meets in the same lines of the cache.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="transfer">T, row by row: what skill s' lends skill s stands at `s' * skills + s`.</param>
    /// <param name="skills">Number of skills.</param>
    /// <param name="levels">x: `skills * stride` levels.</param>
    /// <param name="ready">Receives as many.</param>
    /// <param name="stride">People in the block, a multiple of 16; what lies in lanes beyond the last person means nothing.</param>
    /// <exception cref="ArgumentException">A length or the stride is wrong, or <paramref name="ready"/> overlaps what is read.</exception>
    public static void Dense<T>(ReadOnlySpan<T> transfer, int skills, ReadOnlySpan<T> levels, Span<T> ready, int stride)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        PeopleBlock.Check<T>(levels.Length, skills, stride, nameof(levels));
        PeopleBlock.Check<T>(ready.Length, skills, stride, nameof(ready));
        if (transfer.Length != (long)skills * skills)
            throw new ArgumentException($"Transfer between {skills} skills has {(long)skills * skills} numbers, not {transfer.Length}.", nameof(transfer));
        if (ready.Overlaps(levels) || ready.Overlaps(transfer))
            throw new ArgumentException("The result overlaps what it is made from.", nameof(ready));
        if (Vector512.IsHardwareAccelerated)
            MaxTimesKernel.Dense<Vector512<T>, Lanes512<T>, T>(transfer, skills, levels, ready, stride);
        else if (Vector256.IsHardwareAccelerated)
            MaxTimesKernel.Dense<Vector256<T>, Lanes256<T>, T>(transfer, skills, levels, ready, stride);
        else if (Vector128.IsHardwareAccelerated)
            MaxTimesKernel.Dense<Vector128<T>, Lanes128<T>, T>(transfer, skills, levels, ready, stride);
        else
            MaxTimesKernel.Dense<T, LaneScalar<T>, T>(transfer, skills, levels, ready, stride);
    }

    /// <summary>Of a transfer that is 0 nearly everywhere.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="lists">What carries over.</param>
    /// <param name="levels">x: skills times <paramref name="stride"/> levels.</param>
    /// <param name="ready">Receives as many.</param>
    /// <param name="stride">People in the block, a multiple of 16; what lies in lanes beyond the last person means nothing.</param>
    /// <exception cref="ArgumentException">A length or the stride is wrong, or <paramref name="ready"/> overlaps what is read.</exception>
    public static void Sparse<T>(MaxTimesLists<T> lists, ReadOnlySpan<T> levels, Span<T> ready, int stride)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(lists);
        PeopleBlock.Check<T>(levels.Length, lists.Skills, stride, nameof(levels));
        PeopleBlock.Check<T>(ready.Length, lists.Skills, stride, nameof(ready));
        if (ready.Overlaps(levels))
            throw new ArgumentException("The result overlaps what it is made from.", nameof(ready));
        if (Vector512.IsHardwareAccelerated)
            MaxTimesKernel.Sparse<Vector512<T>, Lanes512<T>, T>(lists, levels, ready, stride);
        else if (Vector256.IsHardwareAccelerated)
            MaxTimesKernel.Sparse<Vector256<T>, Lanes256<T>, T>(lists, levels, ready, stride);
        else if (Vector128.IsHardwareAccelerated)
            MaxTimesKernel.Sparse<Vector128<T>, Lanes128<T>, T>(lists, levels, ready, stride);
        else
            MaxTimesKernel.Sparse<T, LaneScalar<T>, T>(lists, levels, ready, stride);
    }
}
