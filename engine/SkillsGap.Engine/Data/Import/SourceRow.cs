namespace SkillsGap.Engine.Data.Import;

/// <summary>A row of a source file: its 1-based line, and the cells asked for in the order asked for.</summary>
internal readonly record struct SourceRow(int Line, string[] Cells)
{
    public string this[int place] => Cells[place];
}
