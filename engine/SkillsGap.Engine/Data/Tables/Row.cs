using SkillsGap.Engine.Data.Building;

namespace SkillsGap.Engine.Data.Tables;

/// <summary>Reports a fault of the row at hand.</summary>
internal delegate void ReportFault(string column, string? value, Fault fault);

/// <summary>One row of a table as it was given: ids not looked up yet. Its fields are what the table's columns refer to.</summary>
internal abstract class Row
{
    /// <summary>Where it starts in its file, 1-based; its place in the list for sources without lines; 0 for a row that was made, not read.</summary>
    public int Line { get; set; }

    /// <summary>Where in its line it stands, as in <c>$.seats[3]</c>; empty where the line says it.</summary>
    public string Place { get; set; } = "";

    /// <summary>Where its problems go, if it came from another file than its table's.</summary>
    public FileLog? Log { get; set; }

    /// <summary>A bit per column with a fault that is reported already, so that one mistake makes one error.</summary>
    public uint Faults { get; set; }

    /// <summary>Reports what is wrong between its fields; only asked when each of them alone is right.</summary>
    public virtual void Check(ReportFault report)
    {
    }
}
