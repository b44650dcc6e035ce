using System.Runtime.InteropServices;

namespace SkillsGap.Kernels;

/// <summary>
/// G in tiles of at most 100 × 1024. A tile takes 512 numbers of all its rows at a time: its panels of A (200 KB) stay in the second cache and pass
/// each panel of B (128 KB where vectors are widest, else 32 KB or less), which is read from further away once a tile. Rows of G that far apart
/// are few pages of memory, and written once where rows have no more than those numbers.
/// </summary>
internal static class GramTiles
{
    private const int TileRows = 20 * ProductBlock.Rows;
    private const int TileColumns = 1024;
    private const int Depth = 512;

    /// <summary>Tiles of a product.</summary>
    internal static int Count(GramShape shape) => GramPanels.Count(shape.LeftRows, TileRows) * GramPanels.Count(shape.RightRows, TileColumns);

    /// <summary>Computes one tile of G.</summary>
    /// <param name="shape">The size of the product.</param>
    /// <param name="tile">Which one, 0 … <see cref="Count"/> − 1; column after column, so that those that follow each other share rows of B.</param>
    /// <param name="left">A in panels of <see cref="ProductBlock.Rows"/>.</param>
    /// <param name="right">B in panels of <see cref="ProductBlock.Columns"/>.</param>
    /// <param name="wholes">What belongs to the columns, filled up to whole panels.</param>
    /// <param name="result">G.</param>
    internal static void Run<TVector, TLanes, TStep>(
        GramShape shape, int tile, ReadOnlySpan<float> left, ReadOnlySpan<float> right, ReadOnlySpan<float> wholes, Span<float> result)
        where TVector : struct
        where TLanes : struct, ILanes<TVector, float>
        where TStep : struct, IProductStep<TVector, float>
    {
        var width = ProductBlock.Columns<TVector, TLanes, float>();
        var (column, row) = Math.DivRem(tile, GramPanels.Count(shape.LeftRows, TileRows));
        var rows = Math.Min((row + 1) * TileRows, shape.LeftRows);
        var columns = Math.Min((column + 1) * TileColumns, shape.RightRows);
        var depth = 0;
        do
        {
            var numbers = Math.Min(Depth, shape.Length - depth);
            var (first, last) = (depth == 0, depth + numbers == shape.Length);
            for (var j = column * TileColumns; j < columns; j += width)
            {
                ref var b = ref MemoryMarshal.GetReference(right[((j * shape.Length) + (depth * width))..]);
                ref var whole = ref MemoryMarshal.GetReference(wholes.Slice(j, width));
                for (var i = row * TileRows; i < rows; i += ProductBlock.Rows)
                {
                    ref var a = ref MemoryMarshal.GetReference(left[((i * shape.Length) + (depth * ProductBlock.Rows))..]);
                    var at = result[((i * shape.RightRows) + j)..];
                    if (i + ProductBlock.Rows <= rows && j + width <= columns)
                        ProductBlock.Add<TVector, TLanes, TStep, float>(
                            ref a, ProductBlock.Rows, ref b, (nuint)width, numbers, ref MemoryMarshal.GetReference(at), (nuint)shape.RightRows, ref whole,
                            first, last);
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
        var width = ProductBlock.Columns<TVector, TLanes, float>();
        Span<float> block = stackalloc float[ProductBlock.Rows * width];
        for (var r = 0; r < rows && !first; r++) at.Slice(r * stride, columns).CopyTo(block[(r * width)..]);
        ProductBlock.Add<TVector, TLanes, TStep, float>(
            ref a, ProductBlock.Rows, ref b, (nuint)width, numbers, ref MemoryMarshal.GetReference(block), (nuint)width, ref whole, first, last);
        for (var r = 0; r < rows; r++) block.Slice(r * width, columns).CopyTo(at[(r * stride)..]);
    }
}
