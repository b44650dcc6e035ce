namespace SkillsGap.Kernels;

/// <summary>
/// A table's rows in panels of so many: number k of all rows of a panel, then number k + 1. What a block of G reads then lies in one piece.
/// The last panel is filled up with rows of zeros, whose results are thrown away.
/// </summary>
internal static class GramPanels
{
    // Numbers of a row that are read at once: a line of the cache.
    private const int Chunk = 16;

    /// <summary>Panels that a table fills.</summary>
    internal static int Count(int rows, int width) => (rows + width - 1) / width;

    /// <summary>Fills one panel; with <paramref name="unit"/>, each row is divided by its length in space, a row of zeros staying as it is.</summary>
    internal static void Pack(ReadOnlySpan<float> table, int rows, int length, Span<float> panels, int width, int panel, bool unit)
    {
        var target = panels.Slice(panel * width * length, width * length);
        var taken = Math.Min(width, rows - (panel * width));
        if (taken < width) target.Clear();
        var source = table.Slice(panel * width * length, taken * length);
        if (unit)
        {
            for (var r = 0; r < taken; r++) PackUnit(source.Slice(r * length, length), target, width, r);
            return;
        }

        for (var first = 0; first < length; first += Chunk)
        {
            var end = Math.Min(length, first + Chunk);
            for (var r = 0; r < taken; r++)
            {
                var to = (first * width) + r;
                foreach (var x in source[((r * length) + first)..((r * length) + end)])
                {
                    target[to] = x;
                    to += width;
                }
            }
        }
    }

    /// <summary>Σ b of each row, from first to last; 1 in place of 0, for all that is divided by it is 0 too.</summary>
    internal static void Sum(ReadOnlySpan<float> table, int length, Span<float> sums)
    {
        for (var r = 0; r < sums.Length; r++)
        {
            var sum = 0f;
            foreach (var x in table.Slice(r * length, length)) sum += x;
            sums[r] = sum == 0 ? 1 : sum;
        }
    }

    private static void PackUnit(ReadOnlySpan<float> row, Span<float> target, int width, int to)
    {
        // In double precision no square of a single one is lost or overflows.
        var squares = 0.0;
        foreach (var x in row) squares += (double)x * x;
        var scale = squares == 0 ? 0 : 1 / Math.Sqrt(squares);
        foreach (var x in row)
        {
            target[to] = (float)(x * scale);
            to += width;
        }
    }
}
