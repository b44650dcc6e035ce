using SkillsGap.Engine.Data.Excel;
using SkillsGap.Wire.Plans;

namespace SkillsGap.Host.Export;

/// <summary>A row for each module that somebody takes: who sits in which course, and when.</summary>
internal static class StepsSheet
{
    public static Sheet Of(PlanDocument plan, PlanNames names) => new SheetOf<(PersonPlanDocument Person, StepDocument Step, int Number)>("steps")
    {
        { "person", s => s.Person.Id },
        { "name", s => names.PersonName(s.Person.Id) },
        { "unit", s => names.UnitOf(s.Person.Id).Name },
        { "step", CellFormat.Whole, s => Cell.Of(s.Number) },
        { "module", s => names.Module(s.Step.Module).Name },
        { "format", s => Engine.Data.Vocabulary.Formats.Of(names.Module(s.Step.Module).Format) },
        { "cohort", s => s.Step.Cohort },
        { "start", CellFormat.Date, s => Cell.Of(s.Step.Start) },
        { "finish", CellFormat.Date, s => Cell.Of(s.Step.Finish) },
        { "hours", CellFormat.Tenth, s => Cell.Of(s.Step.Hours) },
        { $"cash, {plan.Scenario.Currency}", CellFormat.Whole, s => Cell.Of(names.Module(s.Step.Module).Cost) },
        { "mentor", s => names.Person(s.Person.Decision!.Mentor) },
    }.With([.. plan.People.SelectMany(person => (person.Decision?.Steps ?? []).Select((step, i) => (person, step, i + 1)))]);
}
