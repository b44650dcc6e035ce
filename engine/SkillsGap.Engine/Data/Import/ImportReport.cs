using System.Collections.Immutable;

namespace SkillsGap.Engine.Data.Import;

/// <summary>What an import read and did.</summary>
/// <param name="Sources">Rows read per source file.</param>
/// <param name="Tables">What was done to each table it put rows into.</param>
/// <param name="Wrinkles">What was odd, by kind.</param>
/// <param name="Missing">Files of the folder that still have to be filled before anything can be planned.</param>
public sealed record ImportReport(
    ImmutableArray<SourceRows> Sources, ImmutableArray<TableChange> Tables, ImmutableArray<Wrinkle> Wrinkles, ImmutableArray<string> Missing)
{
    /// <summary>Rows read from all source files.</summary>
    public long RowsRead => Sources.Sum(source => source.Rows);
}
