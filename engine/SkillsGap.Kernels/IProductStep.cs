namespace SkillsGap.Kernels;

/// <summary>
/// What a product of tables does with each pair of numbers, and with a sum once it is whole. To add a measure of <see cref="Gram"/>, add a struct of
/// this kind beside <see cref="GramProduct{TVector,TLanes}"/> and <see cref="GramCover{TVector,TLanes}"/>, a line in <see cref="GramReference"/>, and a
/// method. <see cref="MaxTimesStep{TVector,TLanes,T}"/> is that of <see cref="MaxTimesProduct"/>.
/// </summary>
/// <typeparam name="TVector">The vector; its lanes are columns of the result.</typeparam>
/// <typeparam name="T">The number.</typeparam>
internal interface IProductStep<TVector, T>
    where TVector : struct
    where T : unmanaged
{
    /// <summary>The sum with the pair added.</summary>
    /// <param name="sum">The sum.</param>
    /// <param name="left">A number of A in all lanes.</param>
    /// <param name="right">Numbers of B.</param>
    /// <param name="one">1 in all lanes, in a register.</param>
    static abstract TVector Add(TVector sum, TVector left, TVector right, TVector one);

    /// <summary>The element of the result that the whole sum gives.</summary>
    /// <param name="sum">The sum.</param>
    /// <param name="wholes">What belongs to the columns.</param>
    /// <param name="at">The first of these columns.</param>
    static abstract TVector Finish(TVector sum, ref T wholes, nuint at);
}
