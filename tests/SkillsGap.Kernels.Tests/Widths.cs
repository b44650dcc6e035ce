namespace SkillsGap.Kernels.Tests;

/// <summary>A kernel at every width at once. Where there are no vectors at all, those in software are left out: they take long.</summary>
internal static class Widths
{
    public static TRun[] Of<TRun>(TRun of512, TRun of256, TRun of128, TRun scalar, TRun chosen) =>
        Lanes.Width == 0 ? [scalar, chosen] : [of512, of256, of128, scalar, chosen];
}
