namespace SkillsGap.Kernels;

/// <summary>One of a product's two tables on its way into panels.</summary>
/// <param name="Table">The table.</param>
/// <param name="Rows">Its rows.</param>
/// <param name="Length">Numbers in each.</param>
/// <param name="Width">Rows of a panel.</param>
/// <param name="Unit">Whether each row is divided by its length in space.</param>
/// <param name="Packed">The panels.</param>
internal readonly record struct GramSide(ReadOnlyMemory<float> Table, int Rows, int Length, int Width, bool Unit, Memory<float> Packed) : IPart
{
    private const int PanelsAtOnce = 16;

    internal static int Size(int rows, int length, int width) => checked(GramPanels.Count(rows, width) * width * length);

    /// <summary>Parts that the work is done in.</summary>
    internal int Parts => GramPanels.Count(GramPanels.Count(Rows, Width), PanelsAtOnce);

    public void Run(int part)
    {
        var end = Math.Min((part + 1) * PanelsAtOnce, GramPanels.Count(Rows, Width));
        for (var panel = part * PanelsAtOnce; panel < end; panel++) GramPanels.Pack(Table.Span, Rows, Length, Packed.Span, Width, panel, Unit);
    }
}
