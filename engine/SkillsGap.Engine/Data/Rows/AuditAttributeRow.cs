using SkillsGap.Engine.Data.Tables;

namespace SkillsGap.Engine.Data.Rows;

/// <summary>A row of audit_attributes.csv.</summary>
internal sealed class AuditAttributeRow : Row
{
    public static readonly Table<AuditAttributeRow> Table = new("audit_attributes.csv", Presence.Optional, "person_id", "attribute")
    {
        { "person_id", FieldTypes.Person, row => ref row.Person },
        { "attribute", FieldTypes.Text, row => ref row.Attribute },
        { "value", FieldTypes.Text, row => ref row.Value },
    };

    public Ref Person;
    public string Attribute = "";
    public string Value = "";
}
