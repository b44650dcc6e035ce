using System.Numerics;

namespace SkillsGap.Kernels;

/// <summary><see cref="Coverage"/> as its definition reads: the specification that the kernel is tested against, bit for bit.</summary>
internal static class CoverageReference
{
    /// <summary>Fit of one person to one role.</summary>
    /// <param name="skill">The skills that the role asks for.</param>
    /// <param name="weight">w of each.</param>
    /// <param name="level">q of each.</param>
    /// <param name="x">The person's level per skill.</param>
    internal static T Fit<T>(ReadOnlySpan<int> skill, ReadOnlySpan<T> weight, ReadOnlySpan<T> level, ReadOnlySpan<T> x)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var met = T.Zero;
        for (var i = 0; i < skill.Length; i++)
        {
            if (level[i] == T.Zero) met += weight[i];
        }

        var whole = met;
        for (var i = 0; i < skill.Length; i++)
        {
            if (level[i] == T.Zero || weight[i] == T.Zero) continue;
            whole += weight[i];
            var there = T.Clamp(x[skill[i]], T.Zero, Limits<T>.Largest);
            met += T.Min(weight[i], there * Coverage.Slope(weight[i], level[i]));
        }

        return whole > T.Zero ? met / whole : T.One;
    }
}
