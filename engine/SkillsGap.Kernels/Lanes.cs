using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace SkillsGap.Kernels;

/// <summary>The widths of vectors there are, and the one that this processor is quickest with.</summary>
public static class Lanes
{
    /// <summary>Bits of the widest vectors that the processor has and the runtime is allowed to use: 512, 256, 128, or 0 for none.</summary>
    public static int Width => Vector512.IsHardwareAccelerated ? 512 : Vector256.IsHardwareAccelerated ? 256 : Vector128.IsHardwareAccelerated ? 128 : 0;

    /// <summary>Writes `first` plus the place of each bit that is set, in order.</summary>
    /// <returns>How many.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static int Write(ulong bits, int first, ref int places)
    {
        var count = 0;
        for (; bits != 0; bits &= bits - 1, count++) Unsafe.Add(ref places, count) = first + BitOperations.TrailingZeroCount(bits);
        return count;
    }
}
