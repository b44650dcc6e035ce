using SkillsGap.Engine.Data.Building;

namespace SkillsGap.Engine.Data.Tables;

/// <summary>One column of a table: how the field of a row is read, checked and written.</summary>
internal abstract class Column<TRow>(string name, CellKind kind, bool mayBeMissing)
    where TRow : Row
{
    public string Name => name;

    public CellKind Kind => kind;

    /// <summary>Whether a file may do without the column: an empty cell means something.</summary>
    public bool MayBeMissing => mayBeMissing;

    /// <summary>What it means for the people whom a row is about.</summary>
    public virtual CellMeaning Meaning => kind == CellKind.Date ? CellMeaning.Date : CellMeaning.Other;

    public abstract Fault? Read(TRow row, string cell);

    /// <summary>Takes a value that is typed already; false where the field is of another type and text has to do.</summary>
    public virtual bool Take<TValue>(TRow row, TValue value) => false;

    public abstract Fault? Check(TRow row, Ids ids);

    public abstract string Write(TRow row);
}
