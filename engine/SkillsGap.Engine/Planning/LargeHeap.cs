namespace SkillsGap.Engine.Planning;

/// <summary>
/// Keeps the memory of a million people down. Copies of columns are hundreds of megabytes and live for one stage; on a machine with room the
/// collector would rather let them pile up to several gigabytes than look for them.
/// </summary>
internal static class LargeHeap
{
    private const int ManyUses = 1 << 25;

    /// <summary>Frees what earlier stages left, if the columns are so many that it matters.</summary>
    public static void Free(Columns columns)
    {
        if (columns.UseRow.Length >= ManyUses)
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: true, compacting: false);
    }
}
