namespace SkillsGap.Kernels;

/// <summary><see cref="Gram"/> as its definition reads: the same sums in the same order, so the same bits.</summary>
internal static class GramReference
{
    internal static void Product(GramShape shape, ReadOnlySpan<float> left, ReadOnlySpan<float> right, Span<float> result)
    {
        var length = shape.Length;
        for (var i = 0; i < shape.LeftRows; i++)
        {
            for (var j = 0; j < shape.RightRows; j++)
            {
                var sum = 0f;
                for (var k = 0; k < length; k++) sum = MathF.FusedMultiplyAdd(left[(i * length) + k], right[(j * length) + k], sum);
                result[(i * shape.RightRows) + j] = sum;
            }
        }
    }

    internal static void Cosine(GramShape shape, ReadOnlySpan<float> left, ReadOnlySpan<float> right, Span<float> result) =>
        Product(shape, UnitRows(left, shape.Length), UnitRows(right, shape.Length), result);

    internal static void Overlap(GramShape shape, ReadOnlySpan<float> left, ReadOnlySpan<float> right, Span<float> result)
    {
        var length = shape.Length;
        for (var i = 0; i < shape.LeftRows; i++)
        {
            for (var j = 0; j < shape.RightRows; j++)
            {
                float covered = 0, whole = 0;
                for (var k = 0; k < length; k++)
                {
                    var (a, b) = (left[(i * length) + k], right[(j * length) + k]);
                    covered += b < a ? b : a;
                    whole += b;
                }

                result[(i * shape.RightRows) + j] = whole == 0 ? covered : covered / whole;
            }
        }
    }

    private static float[] UnitRows(ReadOnlySpan<float> rows, int length)
    {
        var units = new float[rows.Length];
        for (var first = 0; first < rows.Length; first += length)
        {
            var squares = 0.0;
            foreach (var x in rows.Slice(first, length)) squares += (double)x * x;
            var scale = squares == 0 ? 0 : 1 / Math.Sqrt(squares);
            for (var k = first; k < first + length; k++) units[k] = (float)(rows[k] * scale);
        }

        return units;
    }
}
