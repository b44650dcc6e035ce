namespace SkillsGap.Kernels;

/// <summary>Work that falls into parts, none of which reads or writes what another one writes; see <see cref="ParallelParts"/>.</summary>
internal interface IPart
{
    /// <summary>Does one part.</summary>
    void Run(int part);
}
