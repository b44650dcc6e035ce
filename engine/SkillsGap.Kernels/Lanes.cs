using System.Runtime.Intrinsics;

namespace SkillsGap.Kernels;

/// <summary>The widths of vectors there are, and the one that this processor is quickest with.</summary>
public static class Lanes
{
    /// <summary>Bits of the widest vectors that the processor has and the runtime is allowed to use: 512, 256, 128, or 0 for none.</summary>
    public static int Width => Vector512.IsHardwareAccelerated ? 512 : Vector256.IsHardwareAccelerated ? 256 : Vector128.IsHardwareAccelerated ? 128 : 0;
}
