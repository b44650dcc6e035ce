using System.Numerics;
using System.Runtime.CompilerServices;

namespace SkillsGap.Kernels;

/// <summary>One lane: the number itself. What the vectors do lane by lane, by the scalar operations of the language.</summary>
/// <typeparam name="T">The number.</typeparam>
internal readonly struct LaneScalar<T> : ILanes<T, T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    public static int Count => 1;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Load(ref T first, nuint at) => Unsafe.Add(ref first, at);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(T vector, ref T first, nuint at) => Unsafe.Add(ref first, at) = vector;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Broadcast(T value) => value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Add(T x, T y) => x + y;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Subtract(T x, T y) => x - y;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Multiply(T x, T y) => x * y;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Divide(T x, T y) => x / y;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T SquareRoot(T x) => T.Sqrt(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T MultiplyAdd(T x, T y, T z) => T.FusedMultiplyAdd(x, y, z);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Min(T x, T y) => x < y ? x : y;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Max(T x, T y) => x > y ? x : y;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Greater(T x, T y) => x > y ? 1u : 0u;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int GreaterAt(T x, T y, int first, ref int places) => Lanes.Write(Greater(x, y), first, ref places);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T IfGreater(T x, T y, T then, T otherwise) => x > y ? then : otherwise;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Gather(ref T first, ref int index, nuint at) => Unsafe.Add(ref first, Unsafe.Add(ref index, at));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T PowerOfTwo(T n) => typeof(T) == typeof(float)
        ? T.CreateTruncating(BitConverter.Int32BitsToSingle((int.CreateTruncating(n) + 127) << 23))
        : T.CreateTruncating(BitConverter.Int64BitsToDouble((long.CreateTruncating(n) + 1023) << 52));
}
