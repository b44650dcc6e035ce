namespace SkillsGap.Kernels;

/// <summary>What becomes of fits as <see cref="CoverageKernel"/> makes them; a struct, so that the kernel is compiled for each.</summary>
/// <typeparam name="T">The number.</typeparam>
internal interface IFitSink<T>
    where T : unmanaged
{
    /// <summary>Where to write the fits of a tile's people to a role; two neighbouring roles are written before they are taken.</summary>
    /// <param name="role">The role.</param>
    /// <param name="person">The tile's first person's place in the block.</param>
    ref T Place(int role, int person);

    /// <summary>Takes fits that have been written to their place. Roles come in ascending order for each person.</summary>
    /// <param name="role">The role.</param>
    /// <param name="person">The tile's first person's place in the block.</param>
    void Take(int role, int person);
}
