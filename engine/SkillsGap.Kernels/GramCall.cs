namespace SkillsGap.Kernels;

/// <summary>What a call of <see cref="Gram"/> was given.</summary>
internal readonly record struct GramCall(
    GramShape Shape, ReadOnlyMemory<float> Left, ReadOnlyMemory<float> Right, Memory<float> Result, GramWorkspace Workspace, int? Threads)
{
    /// <summary>Throws where the memory given is not what the contract says; nothing is read or written before.</summary>
    internal void Check()
    {
        ArgumentNullException.ThrowIfNull(Workspace);
        if (Threads is { } threads) ArgumentOutOfRangeException.ThrowIfNegativeOrZero(threads, "threads");
        ArgumentOutOfRangeException.ThrowIfNegative(Shape.LeftRows, "shape");
        ArgumentOutOfRangeException.ThrowIfNegative(Shape.RightRows, "shape");
        ArgumentOutOfRangeException.ThrowIfNegative(Shape.Length, "shape");
        CheckLength("left", Left.Length, Shape.LeftRows, Shape.Length);
        CheckLength("right", Right.Length, Shape.RightRows, Shape.Length);
        CheckLength("result", Result.Length, Shape.LeftRows, Shape.RightRows);
        if (Result.Span.Overlaps(Left.Span) || Result.Span.Overlaps(Right.Span))
            throw new ArgumentException("The result overlaps an input, which would change while it is read.", "result");
    }

    private static void CheckLength(string name, int given, int rows, int columns)
    {
        if (given != (long)rows * columns)
            throw new ArgumentException($"A table of {rows} rows of {columns} has {(long)rows * columns} numbers; {given} were given.", name);
    }
}
