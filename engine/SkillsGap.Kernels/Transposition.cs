using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace SkillsGap.Kernels;

/// <summary>From tables person by person to blocks skill by skill, and back.</summary>
public static class Transposition
{
    // As many doubles as a cache line has: what is read of a row and what is written of one are used whole.
    private const int Tile = 8;

    /// <summary>Writes `target[c * targetStride + r] = source[r * sourceStride + c]`; nothing else is touched.</summary>
    /// <typeparam name="T">Anything.</typeparam>
    /// <param name="source">The rows.</param>
    /// <param name="rows">Their number.</param>
    /// <param name="columns">Numbers of each.</param>
    /// <param name="sourceStride">From one row to the next, at least <paramref name="columns"/>.</param>
    /// <param name="target">Receives the columns; must not overlap the source.</param>
    /// <param name="targetStride">From one column to the next, at least <paramref name="rows"/>.</param>
    /// <exception cref="ArgumentException">A stride is too small, a span too short, or the two overlap.</exception>
    public static void Of<T>(ReadOnlySpan<T> source, int rows, int columns, int sourceStride, Span<T> target, int targetStride)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(rows);
        ArgumentOutOfRangeException.ThrowIfNegative(columns);
        ArgumentOutOfRangeException.ThrowIfLessThan(sourceStride, columns);
        ArgumentOutOfRangeException.ThrowIfLessThan(targetStride, rows);
        if (rows == 0 || columns == 0) return;
        if (source.Length < ((rows - 1L) * sourceStride) + columns || target.Length < ((columns - 1L) * targetStride) + rows)
            throw new ArgumentException($"{source.Length} and {target.Length} numbers cannot be tables of {rows} × {columns}.", nameof(target));
        if (source.Overlaps(target))
            throw new ArgumentException("A table cannot be transposed onto itself.", nameof(target));
        ref var from = ref MemoryMarshal.GetReference(source);
        ref var to = ref MemoryMarshal.GetReference(target);
        for (var top = 0; top < rows; top += Tile)
        {
            var bottom = (nuint)Math.Min(rows, top + Tile);
            for (var left = 0; left < columns; left += Tile)
            {
                var right = (nuint)Math.Min(columns, left + Tile);
                for (var c = (nuint)left; c < right; c++)
                {
                    for (var r = (nuint)top; r < bottom; r++)
                        Unsafe.Add(ref to, (c * (nuint)targetStride) + r) = Unsafe.Add(ref from, (r * (nuint)sourceStride) + c);
                }
            }
        }
    }
}
