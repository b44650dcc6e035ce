using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace SkillsGap.Kernels;

/// <summary>Vectors of 128 bits.</summary>
/// <typeparam name="T">The number.</typeparam>
internal readonly struct Lanes128<T> : ILanes<Vector128<T>, T>
    where T : unmanaged
{
    public static int Count => Vector128<T>.Count;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<T> Load(ref T first, nuint at) => Vector128.LoadUnsafe(ref first, at);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector128<T> vector, ref T first, nuint at) => vector.StoreUnsafe(ref first, at);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<T> Broadcast(T value) => Vector128.Create(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<T> Add(Vector128<T> x, Vector128<T> y) => x + y;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<T> Subtract(Vector128<T> x, Vector128<T> y) => x - y;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<T> Multiply(Vector128<T> x, Vector128<T> y) => x * y;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<T> Divide(Vector128<T> x, Vector128<T> y) => x / y;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<T> SquareRoot(Vector128<T> x) => Vector128.Sqrt(x);

    // The library has it for each type alone.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<T> MultiplyAdd(Vector128<T> x, Vector128<T> y, Vector128<T> z) => typeof(T) == typeof(float)
        ? Vector128.FusedMultiplyAdd(x.AsSingle(), y.AsSingle(), z.AsSingle()).As<float, T>()
        : Vector128.FusedMultiplyAdd(x.AsDouble(), y.AsDouble(), z.AsDouble()).As<double, T>();

    // Other processors' own minimum and maximum are NaN where either is, and tell zeros by their sign.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<T> Min(Vector128<T> x, Vector128<T> y) => X86Base.IsSupported
        ? Vector128.MinNative(x, y)
        : Vector128.ConditionalSelect(Vector128.LessThan(x, y), x, y);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<T> Max(Vector128<T> x, Vector128<T> y) => X86Base.IsSupported
        ? Vector128.MaxNative(x, y)
        : Vector128.ConditionalSelect(Vector128.GreaterThan(x, y), x, y);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Greater(Vector128<T> x, Vector128<T> y) => Vector128.GreaterThan(x, y).ExtractMostSignificantBits();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int GreaterAt(Vector128<T> x, Vector128<T> y, int first, ref int places) => Lanes.Write(Greater(x, y), first, ref places);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<T> IfGreater(Vector128<T> x, Vector128<T> y, Vector128<T> then, Vector128<T> otherwise) =>
        Vector128.ConditionalSelect(Vector128.GreaterThan(x, y), then, otherwise);

    // Inserted one by one: the processor's own gather is no quicker, and wants memory that does not move.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<T> Gather(ref T first, ref int index, nuint at)
    {
        ref int i = ref Unsafe.Add(ref index, at);
        if (typeof(T) == typeof(float))
        {
            ref float single = ref Unsafe.As<T, float>(ref first);
            return Vector128.Create(
                Unsafe.Add(ref single, i), Unsafe.Add(ref single, Unsafe.Add(ref i, 1)),
                Unsafe.Add(ref single, Unsafe.Add(ref i, 2)), Unsafe.Add(ref single, Unsafe.Add(ref i, 3))).As<float, T>();
        }

        ref double number = ref Unsafe.As<T, double>(ref first);
        return Vector128.Create(Unsafe.Add(ref number, i), Unsafe.Add(ref number, Unsafe.Add(ref i, 1))).As<double, T>();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<T> PowerOfTwo(Vector128<T> n) => typeof(T) == typeof(float)
        ? Vector128.ShiftLeft(Vector128.ConvertToInt32Native(n.AsSingle()) + Vector128.Create(127), 23).As<int, T>()
        : Vector128.ShiftLeft(Vector128.ConvertToInt64Native(n.AsDouble()) + Vector128.Create(1023L), 52).As<long, T>();
}
