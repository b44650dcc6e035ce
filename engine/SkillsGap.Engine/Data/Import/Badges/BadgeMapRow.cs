using SkillsGap.Engine.Data.Tables;

namespace SkillsGap.Engine.Data.Import.Badges;

/// <summary>
/// A row of a badge mapping: the id of a badge (a badge class or achievement), or its name, or the beginning of either followed by
/// <c>*</c>, and the skill that it attests.
/// </summary>
internal sealed class BadgeMapRow : Row
{
    public static readonly Table<BadgeMapRow> Table = new("badge mapping", Presence.Filled, "badge", "skill_id")
    {
        { "badge", FieldTypes.Text, row => ref row.Badge },
        { "skill_id", FieldTypes.Skill, row => ref row.Skill },
        { "weight", FieldTypes.Weight.Or(1), row => ref row.Weight },
        { "level", FieldTypes.Level.OrNull(), row => ref row.Level },
    };

    public string Badge = "";
    public Ref Skill;

    /// <summary>How many ordinary certificates it is worth.</summary>
    public double Weight;

    /// <summary>The level that it attests, 0–1, or null: it says that somebody has it and not how well they do.</summary>
    public double? Level;
}
