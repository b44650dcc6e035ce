using SkillsGap.Engine.Data.Building;

namespace SkillsGap.Engine.Data.Tables;

/// <summary>Where a row keeps a field.</summary>
internal delegate ref T FieldOf<TRow, T>(TRow row);

/// <summary>A column of plain values.</summary>
internal sealed class ValueColumn<TRow, T>(string name, FieldType<T> type, FieldOf<TRow, T> field) : Column<TRow>(name, type.Kind, type.MayBeEmpty)
    where TRow : Row
{
    public override CellMeaning Meaning => typeof(T) == typeof(string) && type is { MayBeEmpty: true, IsName: false } ? CellMeaning.FreeText : base.Meaning;

    public override Fault? Read(TRow row, string cell) => type.Read(cell, out field(row));

    public override bool Take<TValue>(TRow row, TValue value)
    {
        if (value is not T typed)
            return false;
        field(row) = typed;
        return true;
    }

    public override Fault? Check(TRow row, Ids ids) => type.Check(field(row));

    public override string Write(TRow row) => type.Write(field(row));
}
