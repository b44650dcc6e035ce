using SkillsGap.Engine.Data.Excel;
using SkillsGap.Engine.Model;
using SkillsGap.Host.Plans;
using SkillsGap.Wire.Plans;

namespace SkillsGap.Host.Export;

/// <summary>Everybody who has hours to mentor: for whom they are used, and what one more hour a week would be worth.</summary>
internal static class MentorsSheet
{
    public static Sheet Of(PlanDocument plan, PlanNames names)
    {
        var mentees = plan.People.Where(person => person.Decision?.Mentor is not null).ToLookup(person => person.Decision!.Mentor!);
        var rows = plan.Rows.ToDictionary(row => row.Id);
        PlanRowDocument? Row(Person mentor) => rows.GetValueOrDefault($"mentor:{mentor.Id}");
        return new SheetOf<Person>("mentors")
        {
            { "mentor", m => m.Id },
            { "name", m => m.Name },
            { "unit", m => names.UnitOf(m.Id).Name },
            { "role", m => names.Workforce.Roles[m.Role].Name },
            { "hours a week", CellFormat.Tenth, m => Cell.Of(m.MentorCapacity) },
            { "used", CellFormat.Tenth, m => Cell.Of(Row(m)?.Used) },
            { "free", CellFormat.Tenth, m => Cell.Of(Row(m)?.Slack) },
            { "mentees", CellFormat.Whole, m => Cell.Of(mentees[m.Id].Count()) },
            { $"one more hour is worth, {plan.Scenario.Currency}", CellFormat.Whole, m => Cell.Of(Row(m)?.Worth()) },
            { "who", m => string.Join(", ", mentees[m.Id].Select(person => names.Person(person.Id))) },
        }.With([.. names.Workforce.People.Where(person => person.MentorCapacity > 0)]);
    }
}
