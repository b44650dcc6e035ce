namespace SkillsGap.Kernels;

/// <summary>
/// A vector of numbers as a kernel sees it: one shared loop is written against this and compiled once per width, widest first. Every operation
/// works lane by lane and rounds as the scalar one does, so a kernel that keeps what belongs together in one lane gives the same bits at
/// every width.
/// </summary>
/// <typeparam name="TVector">The vector; the number itself where there is one lane.</typeparam>
/// <typeparam name="T">The number, <see cref="float"/> or <see cref="double"/>.</typeparam>
internal interface ILanes<TVector, T>
    where TVector : struct
    where T : unmanaged
{
    /// <summary>Number of lanes.</summary>
    static abstract int Count { get; }

    /// <summary>Reads the numbers from a place on; no bounds are checked.</summary>
    static abstract TVector Load(ref T first, nuint at);

    /// <summary>Writes the numbers from a place on; no bounds are checked.</summary>
    static abstract void Store(TVector vector, ref T first, nuint at);

    /// <summary>One number in all lanes.</summary>
    static abstract TVector Broadcast(T value);

    /// <summary>x + y.</summary>
    static abstract TVector Add(TVector x, TVector y);

    /// <summary>x − y.</summary>
    static abstract TVector Subtract(TVector x, TVector y);

    /// <summary>x·y.</summary>
    static abstract TVector Multiply(TVector x, TVector y);

    /// <summary>x / y.</summary>
    static abstract TVector Divide(TVector x, TVector y);

    /// <summary>√x; NaN below 0.</summary>
    static abstract TVector SquareRoot(TVector x);

    /// <summary>x·y + z, rounded once.</summary>
    static abstract TVector MultiplyAdd(TVector x, TVector y, TVector z);

    /// <summary>x &lt; y ? x : y; so y where either is NaN, or where both are zeros of any sign.</summary>
    static abstract TVector Min(TVector x, TVector y);

    /// <summary>x &gt; y ? x : y; so y where either is NaN, or where both are zeros of any sign.</summary>
    static abstract TVector Max(TVector x, TVector y);

    /// <summary>A bit per lane, the first lane's lowest: whether x &gt; y.</summary>
    static abstract ulong Greater(TVector x, TVector y);

    /// <summary>Writes `first` plus the number of each lane where x &gt; y, in order; there must be room for all lanes.</summary>
    /// <returns>How many.</returns>
    static abstract int GreaterAt(TVector x, TVector y, int first, ref int places);

    /// <summary>x &gt; y ? then : otherwise.</summary>
    static abstract TVector IfGreater(TVector x, TVector y, TVector then, TVector otherwise);

    /// <summary>Reads the numbers at the places that <paramref name="index"/> holds from a place on; no bounds are checked.</summary>
    static abstract TVector Gather(ref T first, ref int index, nuint at);

    /// <summary>2ⁿ for whole n that are exponents of normal numbers; any number for another n.</summary>
    static abstract TVector PowerOfTwo(TVector n);
}
