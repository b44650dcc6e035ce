namespace SkillsGap.Kernels;

/// <summary>A whole product at one width of vectors: the tables into panels, then tile by tile.</summary>
internal static class GramRun
{
    internal static void Run<TVector, TLanes>(in GramCall call, GramMeasure measure)
        where TVector : struct
        where TLanes : struct, ILanes<TVector, float>
    {
        if (measure == GramMeasure.Overlap) Run<TVector, TLanes, GramCover<TVector, TLanes>>(call, measure);
        else Run<TVector, TLanes, GramProduct<TVector, TLanes>>(call, measure);
    }

    private static void Run<TVector, TLanes, TStep>(in GramCall call, GramMeasure measure)
        where TVector : struct
        where TLanes : struct, ILanes<TVector, float>
        where TStep : struct, IProductStep<TVector, float>
    {
        call.Check();
        var width = ProductBlock.Columns<TVector, TLanes, float>();
        var (shape, workspace) = (call.Shape, call.Workspace);
        var left = new GramSide(
            call.Left, shape.LeftRows, shape.Length, ProductBlock.Rows, measure == GramMeasure.Cosine,
            workspace.Left(GramSide.Size(shape.LeftRows, shape.Length, ProductBlock.Rows)));
        var right = new GramSide(
            call.Right, shape.RightRows, shape.Length, width, measure == GramMeasure.Cosine,
            workspace.Right(GramSide.Size(shape.RightRows, shape.Length, width)));
        var wholes = workspace.Wholes(GramSide.Size(shape.RightRows, 1, width));
        if (measure == GramMeasure.Overlap) GramPanels.Sum(call.Right.Span, shape.Length, wholes.Span[..shape.RightRows]);
        ParallelParts.For(left.Parts, call.Threads, left);
        ParallelParts.For(right.Parts, call.Threads, right);
        ParallelParts.For(
            GramTiles.Count(shape), call.Threads, new Tile<TVector, TLanes, TStep>(shape, left.Packed, right.Packed, wholes, call.Result));
    }

    private readonly record struct Tile<TVector, TLanes, TStep>(
        GramShape Shape, ReadOnlyMemory<float> Left, ReadOnlyMemory<float> Right, ReadOnlyMemory<float> Wholes, Memory<float> Result) : IPart
        where TVector : struct
        where TLanes : struct, ILanes<TVector, float>
        where TStep : struct, IProductStep<TVector, float>
    {
        public void Run(int part) => GramTiles.Run<TVector, TLanes, TStep>(Shape, part, Left.Span, Right.Span, Wholes.Span, Result.Span);
    }
}
