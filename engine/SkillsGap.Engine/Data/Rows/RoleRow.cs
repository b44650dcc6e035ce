using SkillsGap.Engine.Data.Tables;

namespace SkillsGap.Engine.Data.Rows;

/// <summary>A row of roles.csv.</summary>
internal sealed class RoleRow : KeyedRow
{
    public static readonly Table<RoleRow> Table = new("roles.csv", Presence.Filled, "role_id")
    {
        { "role_id", FieldTypes.Id, row => ref row.Id },
        { "name", FieldTypes.Text, row => ref row.Name },
        { "family", FieldTypes.OptionalText, row => ref row.Family },
        { "value_per_month", FieldTypes.Money, row => ref row.ValuePerMonth },
        { "min_headcount", FieldTypes.Headcount.OrNull(), row => ref row.MinHeadcount },
        { "target_headcount", FieldTypes.Headcount.OrNull(), row => ref row.TargetHeadcount },
        { "max_headcount", FieldTypes.Headcount.OrNull(), row => ref row.MaxHeadcount },
        { "preparation", FieldTypes.Preparation.OrNull(), row => ref row.Preparation },
    };

    public string Name = "";
    public string Family = "";
    public double ValuePerMonth;
    public int? MinHeadcount;
    public int? TargetHeadcount;
    public int? MaxHeadcount;
    public int? Preparation;

    public override void Check(ReportFault report)
    {
        const string cure = "Make min_headcount ≤ target_headcount ≤ max_headcount, or leave out what has no limit.";
        if (MinHeadcount > TargetHeadcount)
            report("min_headcount", $"{MinHeadcount}", new($"is above target_headcount {TargetHeadcount}.", cure));
        if (TargetHeadcount > MaxHeadcount)
            report("target_headcount", $"{TargetHeadcount}", new($"is above max_headcount {MaxHeadcount}.", cure));
        if (MinHeadcount > MaxHeadcount)
            report("min_headcount", $"{MinHeadcount}", new($"is above max_headcount {MaxHeadcount}.", cure));
    }
}
