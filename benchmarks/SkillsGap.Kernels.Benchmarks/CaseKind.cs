namespace SkillsGap.Kernels.Benchmarks;

/// <summary>What a row is in the comparison of a kernel.</summary>
public enum CaseKind
{
    /// <summary>The instructions of the kernel's innermost step, all from registers.</summary>
    Probe,

    /// <summary>How quickly memory is read.</summary>
    Memory,

    /// <summary>Our kernel.</summary>
    Ours,

    /// <summary>What somebody would use in its place.</summary>
    Rival,
}
