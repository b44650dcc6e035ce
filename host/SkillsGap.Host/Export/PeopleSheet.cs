using SkillsGap.Engine.Data.Excel;
using SkillsGap.Wire.Plans;

namespace SkillsGap.Host.Export;

/// <summary>Everybody in scope: what is decided, what it takes, and why.</summary>
internal static class PeopleSheet
{
    public static Sheet Of(PlanDocument plan, PlanNames names) => new SheetOf<PersonPlanDocument>("people")
    {
        { "person", p => p.Id },
        { "name", p => names.PersonName(p.Id) },
        { "unit", p => names.UnitOf(p.Id).Name },
        { "role", p => names.Role(p.Role) },
        { "tier", p => p.Tier },
        { "gap skills", CellFormat.Whole, p => Cell.Of(p.Gaps.Count) },
        { "fit", CellFormat.Percent, p => Cell.Of(p.Fit) },
        { "reach", CellFormat.Percent, p => Cell.Of(p.Reach) },
        { "decision", p => p.Decision?.Kind },
        { "to role", p => p.Decision is { Kind: not "stay" } d ? names.Role(d.Role) : null },
        { "path", p => p.Decision is { } d ? names.Path(d) : null },
        { "modules", CellFormat.Whole, p => Cell.Of(p.Decision?.Steps.Count) },
        { "mentor", p => names.Person(p.Decision?.Mentor) },
        { "project", p => names.Project(p.Decision?.Project) },
        { "start", CellFormat.Date, p => Cell.Of(p.Decision?.Start) },
        { "finish", CellFormat.Date, p => Cell.Of(p.Decision?.Finish) },
        { "weeks", CellFormat.Tenth, p => Cell.Of(p.Decision?.Weeks) },
        { "hours", CellFormat.Tenth, p => Cell.Of(p.Decision?.Hours) },
        { $"cash, {plan.Scenario.Currency}", CellFormat.Whole, p => Cell.Of(p.Decision?.Cash) },
        { $"time, {plan.Scenario.Currency}", CellFormat.Whole, p => Cell.Of(p.Decision?.TimeCost) },
        { "success", CellFormat.Percent, p => Cell.Of(p.Decision?.Success) },
        { $"value, {plan.Scenario.Currency}", CellFormat.Whole, p => Cell.Of(p.Decision?.Value) },
        { "reason", p => p.Reason?.Text },
    }.With(plan.People);
}
