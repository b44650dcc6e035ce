using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace SkillsGap.Kernels;

/// <summary>
/// A table's rows in panels of so many: number k of all rows of a panel, then number k + 1. What a block of G reads then lies in one piece.
/// The last panel is filled up with rows of zeros, whose results are thrown away.
/// </summary>
internal static class GramPanels
{
    // Numbers of a row that are read at once: long enough for the processor to foresee the next, and with all rows of a panel in the nearest caches.
    private const int Chunk = 128;

    /// <summary>Panels that a table fills.</summary>
    internal static int Count(int rows, int width) => (rows + width - 1) / width;

    /// <summary>Fills one panel; with <paramref name="unit"/>, each row is divided by its length in space, a row of zeros staying as it is.</summary>
    internal static void Pack(ReadOnlySpan<float> table, int rows, int length, Span<float> panels, int width, int panel, bool unit)
    {
        var target = panels.Slice(panel * width * length, width * length);
        var taken = Math.Min(width, rows - (panel * width));
        if (taken < width) target.Clear();
        var source = table.Slice(panel * width * length, taken * length);
        Span<double> scales = stackalloc double[unit ? taken : 0];
        Span<float> units = stackalloc float[unit ? 2 * Chunk : 0];
        for (var r = 0; r < scales.Length; r++) scales[r] = GramUnits.Scale(source.Slice(r * length, length));
        for (var first = 0; first < length; first += Chunk)
        {
            var numbers = Math.Min(Chunk, length - first);
            for (var r = 0; r < taken; r += 2)
            {
                var pair = Math.Min(2, taken - r);
                var to = target[((first * width) + r)..];
                for (var one = r; one < r + pair && unit; one++)
                    GramUnits.Apply(source.Slice((one * length) + first, numbers), scales[one], units[((one - r) * Chunk)..]);
                var from = unit ? units : source[((r * length) + first)..];
                if (pair == 1) PackOne(from[..numbers], to, width);
                else PackPair(from, unit ? Chunk : length, numbers, to, width);
            }
        }
    }

    /// <summary>Σ b of each row, from first to last; 1 in place of 0: of weights ≥ 0, all that is divided by it is 0 too.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void Sum(ReadOnlySpan<float> table, int length, Span<float> sums)
    {
        for (var r = 0; r < sums.Length; r++)
        {
            var sum = 0f;
            foreach (var x in table.Slice(r * length, length)) sum += x;
            sums[r] = sum == 0 ? 1 : sum;
        }
    }

    // Number k of two rows, from `rows` and so many numbers on, goes to places k·width and k·width + 1 of the target; its last place is checked.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void PackPair(ReadOnlySpan<float> rows, int length, int numbers, Span<float> target, int width)
    {
        ref var even = ref MemoryMarshal.GetReference(rows);
        ref var odd = ref MemoryMarshal.GetReference(rows.Slice(length, numbers));
        ref var to = ref MemoryMarshal.GetReference(target[..(((numbers - 1) * width) + 2)]);
        for (nuint k = 0, at = 0; k < (nuint)numbers; k++, at += (nuint)width)
        {
            var (x, y) = (Unsafe.Add(ref even, k), Unsafe.Add(ref odd, k));
            Unsafe.Add(ref to, at) = x;
            Unsafe.Add(ref to, at + 1) = y;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void PackOne(ReadOnlySpan<float> row, Span<float> target, int width)
    {
        for (var k = 0; k < row.Length; k++) target[k * width] = row[k];
    }
}
