using SkillsGap.Engine.Data.Excel;
using SkillsGap.Engine.Model;
using SkillsGap.Host.Plans;
using SkillsGap.Wire.Plans;

namespace SkillsGap.Host.Export;

/// <summary>Every cohort with its seats: how many the plan uses, and what one more would be worth.</summary>
internal static class CohortsSheet
{
    public static Sheet Of(PlanDocument plan, PlanNames names)
    {
        var steps = plan.People.SelectMany(person => person.Decision?.Steps ?? []);
        var used = steps.Where(step => step.Cohort is not null).CountBy(step => step.Cohort!).ToDictionary();
        var rows = plan.Rows.ToDictionary(row => row.Id);
        return new SheetOf<Cohort>("cohorts")
        {
            { "cohort", c => c.Id },
            { "module", c => names.Workforce.Modules[c.Module].Name },
            { "start", CellFormat.Date, c => Cell.Of(c.StartDate) },
            { "weeks", CellFormat.Whole, c => Cell.Of(c.Weeks) },
            { "seats", CellFormat.Whole, c => Cell.Of(c.Seats) },
            { "used", CellFormat.Whole, c => Cell.Of(used.GetValueOrDefault(c.Id)) },
            { "free", CellFormat.Whole, c => Cell.Of(c.Seats - used.GetValueOrDefault(c.Id)) },
            { $"one more is worth, {plan.Scenario.Currency}", CellFormat.Whole, c => Cell.Of(rows.GetValueOrDefault($"seats:{c.Id}")?.Worth()) },
        }.With(names.Workforce.Cohorts);
    }
}
