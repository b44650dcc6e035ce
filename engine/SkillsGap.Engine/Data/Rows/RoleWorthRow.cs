using SkillsGap.Engine.Data.Tables;

namespace SkillsGap.Engine.Data.Rows;

/// <summary>A row of role_worth.csv.</summary>
internal sealed class RoleWorthRow : Row
{
    public static readonly Table<RoleWorthRow> Table = new("role_worth.csv", Presence.Optional, "role_id", "up_to")
    {
        { "role_id", FieldTypes.Role, row => ref row.Role },
        { "up_to", FieldTypes.Heads, row => ref row.UpTo },
        { "value_per_month", FieldTypes.Money, row => ref row.ValuePerMonth },
    };

    public Ref Role;
    public double UpTo;
    public double ValuePerMonth;
}
