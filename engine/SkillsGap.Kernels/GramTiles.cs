using System.Runtime.InteropServices;

namespace SkillsGap.Kernels;

/// <summary>
/// G in tiles of at most 96 × 256. A tile takes 512 numbers of all its rows at a time: a panel of A then stays in the first cache (24 KB) while
/// the tile's panels of B, which stay in the second (0.5 MB) from tile to tile, pass it.
/// </summary>
internal static class GramTiles
{
    private const int TileRows = 8 * ProductBlock.Rows;
    private const int TileColumns = 256;
    private const int Depth = 512;

    /// <summary>Tiles of a product.</summary>
    internal static int Count(GramShape shape) => GramPanels.Count(shape.LeftRows, TileRows) * GramPanels.Count(shape.RightRows, TileColumns);

    /// <summary>Computes one tile of G.</summary>
    /// <param name="shape">The size of the product.</param>
    /// <param name="tile">Which one, 0 … <see cref="Count"/> − 1; column after column, so that those that follow each other share rows of B.</param>
    /// <param name="left">A in panels of <see cref="ProductBlock.Rows"/>.</param>
    /// <param name="right">B in panels of a vector.</param>
    /// <param name="wholes">What belongs to the columns, filled up to whole panels.</param>
    /// <param name="result">G.</param>
    internal static void Run<TVector, TLanes, TStep>(
        GramShape shape, int tile, ReadOnlySpan<float> left, ReadOnlySpan<float> right, ReadOnlySpan<float> wholes, Span<float> result)
        where TVector : struct
        where TLanes : struct, ILanes<TVector, float>
        where TStep : struct, IProductStep<TVector, float>
    {
        var width = TLanes.Count;
        var (column, row) = Math.DivRem(tile, GramPanels.Count(shape.LeftRows, TileRows));
        var rows = Math.Min((row + 1) * TileRows, shape.LeftRows);
        var columns = Math.Min((column + 1) * TileColumns, shape.RightRows);
        var depth = 0;
        do
        {
            var numbers = Math.Min(Depth, shape.Length - depth);
            for (var i = row * TileRows; i < rows; i += ProductBlock.Rows)
            {
                ref var a = ref MemoryMarshal.GetReference(left[((i * shape.Length) + (depth * ProductBlock.Rows))..]);
                for (var j = column * TileColumns; j < columns; j += width)
                {
                    ref var b = ref MemoryMarshal.GetReference(right[((j * shape.Length) + (depth * width))..]);
                    ref var whole = ref MemoryMarshal.GetReference(wholes.Slice(j, width));
                    var at = result[((i * shape.RightRows) + j)..];
                    var (first, last) = (depth == 0, depth + numbers == shape.Length);
                    if (i + ProductBlock.Rows <= rows && j + width <= columns)
                        ProductBlock.Add<TVector, TLanes, TStep, float>(
                            ref a, ref b, numbers, ref MemoryMarshal.GetReference(at), (nuint)shape.RightRows, ref whole, first, last);
                    else
                        Edge<TVector, TLanes, TStep>(
                            ref a, ref b, numbers, at, shape.RightRows, Math.Min(ProductBlock.Rows, rows - i), Math.Min(width, columns - j), ref whole, first,
                            last);
                }
            }

            depth += numbers;
        }
        while (depth < shape.Length);
    }

    // Where G ends within a block, the block is computed beside it, and what is in G copied there and back.
    private static void Edge<TVector, TLanes, TStep>(
        ref float a, ref float b, int numbers, Span<float> at, int stride, int rows, int columns, ref float whole, bool first, bool last)
        where TVector : struct
        where TLanes : struct, ILanes<TVector, float>
        where TStep : struct, IProductStep<TVector, float>
    {
        var width = TLanes.Count;
        Span<float> block = stackalloc float[ProductBlock.Rows * width];
        for (var r = 0; r < rows && !first; r++) at.Slice(r * stride, columns).CopyTo(block[(r * width)..]);
        ProductBlock.Add<TVector, TLanes, TStep, float>(ref a, ref b, numbers, ref MemoryMarshal.GetReference(block), (nuint)width, ref whole, first, last);
        for (var r = 0; r < rows; r++) block.Slice(r * width, columns).CopyTo(at[(r * stride)..]);
    }
}
