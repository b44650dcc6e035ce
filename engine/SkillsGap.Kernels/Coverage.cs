using System.Numerics;
using System.Runtime.Intrinsics;

namespace SkillsGap.Kernels;

/// <summary>
/// How much of what roles ask for people have: `fit[r, p] = Σ_s min(w, x·(w/q)) / Σ_s w`, 0–1, where role r asks for skill s at level q with
/// weight w and person p has it at level x. A level q = 0 is met by anybody; a role that asks for nothing is fit for by all, 1. A block of
/// people lies skill by skill, `levels[s * stride + p]`, and so do the results role by role, `fit[r * stride + p]`.
/// </summary>
/// <remarks>
/// Levels below 0 count as 0. A level that is NaN makes the fit NaN for the roles that ask for the skill above 0. A sum begins with the
/// weights of levels 0, adds the others in the role's order and is divided by the sum of the weights, nothing fused: the same bits at every
/// width of vector and for every place of a person in a block. Who has all levels that a role asks for has exactly 1. Blocks whose stride is
/// a multiple of 64 are quickest, and numbers in <see cref="AlignedMemory"/>.
/// </remarks>
public static class Coverage
{
    /// <summary>Fit of a block of people to every role.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="roles">What the roles ask for.</param>
    /// <param name="levels">x: skills times <paramref name="stride"/> levels.</param>
    /// <param name="stride">People in the block, a multiple of 16; what lies in lanes beyond the last person means nothing.</param>
    /// <param name="fit">Receives roles times <paramref name="stride"/> fits.</param>
    /// <exception cref="ArgumentException">A length or the stride is wrong, or <paramref name="fit"/> overlaps what is read.</exception>
    public static void Fill<T>(CoverageWeights<T> roles, ReadOnlySpan<T> levels, int stride, Span<T> fit)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        Check(roles, levels, [], stride, fit);
        Run(roles, levels, [], stride, fit);
    }

    /// <summary>Reach of a block of people to every role: the same of max(x, ready). A readiness that is NaN adds nothing.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="roles">What the roles ask for.</param>
    /// <param name="levels">x: skills times <paramref name="stride"/> levels.</param>
    /// <param name="ready">As many.</param>
    /// <param name="stride">People in the block, a multiple of 16; what lies in lanes beyond the last person means nothing.</param>
    /// <param name="reach">Receives roles times <paramref name="stride"/> reaches.</param>
    /// <exception cref="ArgumentException">A length or the stride is wrong, or <paramref name="reach"/> overlaps what is read.</exception>
    public static void Fill<T>(CoverageWeights<T> roles, ReadOnlySpan<T> levels, ReadOnlySpan<T> ready, int stride, Span<T> reach)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        Check(roles, levels, ready, stride, reach);
        PeopleBlock.Check<T>(ready.Length, roles.Skills, stride, nameof(ready));
        Run(roles, levels, ready, stride, reach);
    }

    /// <summary>
    /// w/q, or the next number above where q times it would fall short of w: so that level q counts in full. The largest number where the
    /// quotient is beyond all.
    /// </summary>
    /// <typeparam name="T">The number.</typeparam>
    /// <param name="weight">w, at least 0.</param>
    /// <param name="level">q, above 0.</param>
    public static T Slope<T>(T weight, T level)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var slope = weight / level;
        if (level * slope < weight) slope = T.BitIncrement(slope);
        return T.Min(slope, Limits<T>.Largest);
    }

    private static void Check<T>(CoverageWeights<T> roles, ReadOnlySpan<T> levels, ReadOnlySpan<T> ready, int stride, ReadOnlySpan<T> fit)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(roles);
        PeopleBlock.Check<T>(levels.Length, roles.Skills, stride, nameof(levels));
        if (fit.Length != (long)roles.Roles * stride)
            throw new ArgumentException($"{roles.Roles} roles of {stride} people are not {fit.Length} numbers.", nameof(fit));
        if (fit.Overlaps(levels) || fit.Overlaps(ready))
            throw new ArgumentException("The result overlaps what it is made from.", nameof(fit));
    }

    private static void Run<T>(CoverageWeights<T> roles, ReadOnlySpan<T> levels, ReadOnlySpan<T> ready, int stride, Span<T> fit)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        if (Vector512.IsHardwareAccelerated)
            CoverageKernel.Fill<Vector512<T>, Lanes512<T>, T>(roles, levels, ready, stride, fit);
        else if (Vector256.IsHardwareAccelerated)
            CoverageKernel.Fill<Vector256<T>, Lanes256<T>, T>(roles, levels, ready, stride, fit);
        else if (Vector128.IsHardwareAccelerated)
            CoverageKernel.Fill<Vector128<T>, Lanes128<T>, T>(roles, levels, ready, stride, fit);
        else
            CoverageKernel.Fill<T, LaneScalar<T>, T>(roles, levels, ready, stride, fit);
    }
}
