using SkillsGap.Engine.Data.Tables;

namespace SkillsGap.Engine.Data.Import.Findings;

/// <summary>A row of a people mapping: what other systems call somebody, and who that is here.</summary>
internal sealed class IdentityRow : Row
{
    public static readonly Table<IdentityRow> Table = new("people mapping", Presence.Filled, "identity")
    {
        { "identity", FieldTypes.Text, row => ref row.Identity },
        { "person_id", FieldTypes.Person, row => ref row.Person },
    };

    public string Identity = "";
    public Ref Person;
}
