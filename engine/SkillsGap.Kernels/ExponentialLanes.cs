using System.Runtime.CompilerServices;

namespace SkillsGap.Kernels;

/// <summary>
/// e^x lane by lane in single precision: x = n·ln 2 + r, and a polynomial of degree 6 for e^r (the coefficients of Cephes' expf, Moshier 1992). Never fused
/// in another way at another width, so each lane has the same bits everywhere; wrong by at most 2 units in the last place.
/// </summary>
internal static class ExponentialLanes
{
    /// <summary>The least x told apart: below it, and for NaN, it is e^−87, which is 1.6e-38 and still a normal number.</summary>
    internal const float Least = -87;

    private const float Log2E = 1.44269504f, Ln2High = 0.693359375f, Ln2Low = -2.12194440e-4f;

    // Added to a number of at most 2²² in size, it leaves no room for digits after the point.
    private const float Rounding = 12582912;

    /// <summary>e^x for x of at most 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static TVector Of<TVector, TLanes>(TVector x)
        where TVector : struct
        where TLanes : struct, ILanes<TVector, float>
    {
        x = TLanes.Max(x, TLanes.Broadcast(Least));
        var rounding = TLanes.Broadcast(Rounding);
        var n = TLanes.Subtract(TLanes.MultiplyAdd(x, TLanes.Broadcast(Log2E), rounding), rounding);
        var r = TLanes.MultiplyAdd(n, TLanes.Broadcast(-Ln2Low), TLanes.MultiplyAdd(n, TLanes.Broadcast(-Ln2High), x));
        var y = TLanes.MultiplyAdd(r, TLanes.Broadcast(1.9875691500e-4f), TLanes.Broadcast(1.3981999507e-3f));
        y = TLanes.MultiplyAdd(y, r, TLanes.Broadcast(8.3334519073e-3f));
        y = TLanes.MultiplyAdd(y, r, TLanes.Broadcast(4.1665795894e-2f));
        y = TLanes.MultiplyAdd(y, r, TLanes.Broadcast(1.6666665459e-1f));
        y = TLanes.MultiplyAdd(y, r, TLanes.Broadcast(5.0000001201e-1f));
        y = TLanes.MultiplyAdd(y, TLanes.Multiply(r, r), TLanes.Add(r, TLanes.Broadcast(1)));
        return TLanes.Multiply(y, TLanes.PowerOfTwo(n));
    }
}
