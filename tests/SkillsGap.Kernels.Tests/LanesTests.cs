using System.Numerics;
using System.Runtime.Intrinsics;

namespace SkillsGap.Kernels.Tests;

[Trait(EveryTierTests.Trait, EveryTierTests.Every)]
public sealed class LanesTests
{
    [Fact]
    public void EveryOperation_AnyPairOfSpecialNumbers_IsTheScalarOneAtEveryWidth()
    {
        AllWidths<float>(MathF.FusedMultiplyAdd);
        AllWidths<double>(Math.FusedMultiplyAdd);
    }

    [Fact]
    public void Greater_OneLane_SetsItsBitAlone()
    {
        for (var lane = 0; lane < 16; lane++)
        {
            var numbers = new float[16];
            numbers[lane] = 1;
            Assert.Equal(1ul << lane, Lanes512<float>.Greater(Lanes512<float>.Load(ref numbers[0], 0), Vector512<float>.Zero));
        }
    }

    [Fact]
    public void GatherAndPowerOfTwo_EveryLane_AreTheScalarOnesAtEveryWidth()
    {
        Gathers<Vector512<float>, Lanes512<float>, float>(-126);
        Gathers<Vector256<float>, Lanes256<float>, float>(-126);
        Gathers<Vector128<float>, Lanes128<float>, float>(-126);
        Gathers<float, LaneScalar<float>, float>(-126);
        Gathers<Vector512<double>, Lanes512<double>, double>(-1022);
        Gathers<Vector256<double>, Lanes256<double>, double>(-1022);
        Gathers<Vector128<double>, Lanes128<double>, double>(-1022);
        Gathers<double, LaneScalar<double>, double>(-1022);
    }

    private static void Gathers<TVector, TLanes, T>(int least)
        where TVector : struct
        where TLanes : struct, ILanes<TVector, T>
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        T[] numbers = [.. Enumerable.Range(least, 1 - (2 * least)).Select(n => T.CreateChecked(n))], gathered = new T[TLanes.Count];
        int[] index = [.. Enumerable.Range(0, numbers.Length + TLanes.Count).Select(i => (i * 7) % numbers.Length)];
        for (var at = 0; at < numbers.Length; at++)
        {
            var lanes = TLanes.Gather(ref numbers[0], ref index[0], (nuint)at);
            TLanes.Store(lanes, ref gathered[0], 0);
            Assert.Equal(index.Skip(at).Take(TLanes.Count).Select(i => numbers[i]), gathered);
            TLanes.Store(TLanes.PowerOfTwo(lanes), ref gathered[0], 0);
            Assert.Equal(index.Skip(at).Take(TLanes.Count).Select(i => T.ScaleB(T.One, i + least)), gathered);
        }
    }

    private static void AllWidths<T>(Func<T, T, T, T> fused)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        Check<Vector512<T>, Lanes512<T>, T>(fused);
        Check<Vector256<T>, Lanes256<T>, T>(fused);
        Check<Vector128<T>, Lanes128<T>, T>(fused);
        Check<T, LaneScalar<T>, T>(fused);
    }

    private static void Check<TVector, TLanes, T>(Func<T, T, T, T> fused)
        where TVector : struct
        where TLanes : struct, ILanes<TVector, T>
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var special = SpecialNumbers.Of<T>();
        var (x, y) = (new T[TLanes.Count], new T[TLanes.Count]);
        for (var i = 0; i < special.Length * special.Length; i += TLanes.Count)
        {
            for (var lane = 0; lane < TLanes.Count; lane++)
            {
                var pair = (i + lane) % (special.Length * special.Length);
                (x[lane], y[lane]) = (special[pair / special.Length], special[pair % special.Length]);
            }

            var (a, b) = (TLanes.Load(ref x[0], 0), TLanes.Load(ref y[0], 0));
            Same(TLanes.Min(a, b), (p, q) => p < q ? p : q);
            Same(TLanes.Max(a, b), (p, q) => p > q ? p : q);

            // With a constant operand the compiler may turn things round.
            Same(TLanes.Min(TLanes.Broadcast(T.One), b), (_, q) => T.One < q ? T.One : q);
            Same(TLanes.Min(a, TLanes.Broadcast(T.Zero)), (p, _) => p < T.Zero ? p : T.Zero);
            Same(TLanes.Max(TLanes.Broadcast(T.Zero), b), (_, q) => T.Zero > q ? T.Zero : q);
            Same(TLanes.Max(a, TLanes.Broadcast(T.Zero)), (p, _) => p > T.Zero ? p : T.Zero);
            Same(TLanes.Max(a, TLanes.Broadcast(T.NegativeZero)), (p, _) => p > T.Zero ? p : T.NegativeZero);
            Same(TLanes.Add(a, b), (p, q) => p + q);
            Same(TLanes.Subtract(a, b), (p, q) => p - q);
            Same(TLanes.Multiply(a, b), (p, q) => p * q);
            Same(TLanes.Divide(a, b), (p, q) => p / q);
            Same(TLanes.SquareRoot(a), (p, _) => T.Sqrt(p));
            Same(TLanes.MultiplyAdd(a, b, a), (p, q) => fused(p, q, p));
            Same(TLanes.IfGreater(a, b, b, TLanes.Add(a, b)), (p, q) => p > q ? q : p + q);
            var greater = TLanes.Greater(a, b);
            for (var lane = 0; lane < TLanes.Count; lane++) Assert.Equal(x[lane] > y[lane], ((greater >> lane) & 1) == 1);
            var places = new int[TLanes.Count + 1];
            var count = TLanes.GreaterAt(a, b, 1000 + i, ref places[0]);
            Assert.Equal(Enumerable.Range(0, TLanes.Count).Where(lane => x[lane] > y[lane]).Select(lane => 1000 + i + lane), places[..count]);
            Assert.Equal(0, places[^1]);
        }

        void Same(TVector actual, Func<T, T, T> expected)
        {
            var lanes = new T[TLanes.Count];
            TLanes.Store(actual, ref lanes[0], 0);
            SpecialNumbers.AssertSame([.. x.Zip(y, expected)], lanes);
        }
    }
}
