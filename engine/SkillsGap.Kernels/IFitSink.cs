namespace SkillsGap.Kernels;

/// <summary>What becomes of fits as <see cref="CoverageKernel"/> makes them; a struct, so that the kernel is compiled for each.</summary>
/// <typeparam name="TVector">A vector of people.</typeparam>
internal interface IFitSink<TVector>
    where TVector : struct
{
    /// <summary>Takes the fits of a vector of people to one role. Roles come in ascending order for each person.</summary>
    /// <param name="role">The role.</param>
    /// <param name="person">The first lane's place in the block.</param>
    /// <param name="fit">A fit per lane.</param>
    void Take(int role, int person, TVector fit);
}
