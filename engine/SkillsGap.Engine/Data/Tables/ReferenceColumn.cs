using SkillsGap.Engine.Data.Building;

namespace SkillsGap.Engine.Data.Tables;

/// <summary>A column of ids of something else; checking it looks them up.</summary>
internal sealed class ReferenceColumn<TRow>(string name, Reference type, FieldOf<TRow, Ref> field)
    : Column<TRow>(name, CellKind.Text, type.MayBeEmpty)
    where TRow : Row
{
    public override CellMeaning Meaning => type.Entity == Entity.Person ? CellMeaning.Person : CellMeaning.Other;

    public override Fault? Read(TRow row, string cell)
    {
        field(row) = new Ref(cell);
        return null;
    }

    public override Fault? Check(TRow row, Ids ids)
    {
        ref Ref reference = ref field(row);
        if (reference.Id.Length == 0 && type.MayBeEmpty)
            return null;
        Fault? fault = ids[type.Entity].Find(reference.Id, out int index);
        reference.Index = index;
        return fault;
    }

    public override string Write(TRow row) => field(row).Id;
}
