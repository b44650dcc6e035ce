using SkillsGap.Engine.Data.Excel;
using SkillsGap.Engine.Model;
using SkillsGap.Host.Plans;
using SkillsGap.Wire.Plans;

namespace SkillsGap.Host.Export;

/// <summary>What the plan costs, by those who spend it and by what it is spent on.</summary>
internal static class CostSheets
{
    /// <summary>A row a unit; its own people's costs add up to the plan's. Budgets count the people of the units below too.</summary>
    public static Sheet ByUnit(PlanDocument plan, PlanNames names)
    {
        var own = plan.People.ToLookup(person => names.UnitOf(person.Id).Id);
        var rows = plan.Rows.ToDictionary(row => row.Id);
        IEnumerable<DecisionDocument> Decisions(Unit unit) => own[unit.Id].Select(person => person.Decision).OfType<DecisionDocument>();
        PlanRowDocument? Budget(Unit unit) => rows.GetValueOrDefault($"budget:{unit.Id}");
        return new SheetOf<Unit>("costs by unit")
        {
            { "unit", u => u.Id },
            { "name", u => u.Name },
            { "part of", u => u.Parent is int parent ? names.Workforce.Units[parent].Name : null },
            { "in scope", CellFormat.Whole, u => Cell.Of(own[u.Id].Count()) },
            { "learning", CellFormat.Whole, u => Cell.Of(Decisions(u).Count(d => d.Steps.Count > 0)) },
            { "hours", CellFormat.Tenth, u => Cell.Of(Decisions(u).Sum(d => d.Hours)) },
            { $"cash, {plan.Scenario.Currency}", CellFormat.Whole, u => Cell.Of(Decisions(u).Sum(d => d.Cash)) },
            { $"time, {plan.Scenario.Currency}", CellFormat.Whole, u => Cell.Of(Decisions(u).Sum(d => d.TimeCost)) },
            { $"budget, {plan.Scenario.Currency}", CellFormat.Whole, u => Cell.Of(u.Budget) },
            { "used with units below", CellFormat.Whole, u => Cell.Of(Budget(u)?.Used) },
            { "one more is worth", CellFormat.Hundredth, u => Cell.Of(Budget(u)?.Worth()) },
        }.With(names.Workforce.Units);
    }

    /// <summary>A row a module that is taken.</summary>
    public static Sheet ByModule(PlanDocument plan, PlanNames names)
    {
        var taken = plan.People.SelectMany(person => person.Decision?.Steps ?? []).ToLookup(step => step.Module);
        return new SheetOf<LearningModule>("costs by module")
        {
            { "module", m => m.Id },
            { "name", m => m.Name },
            { "format", m => Engine.Data.Vocabulary.Formats.Of(m.Format) },
            { "people", CellFormat.Whole, m => Cell.Of(taken[m.Id].Count()) },
            { "hours", CellFormat.Tenth, m => Cell.Of(taken[m.Id].Sum(step => step.Hours)) },
            { $"cash each, {plan.Scenario.Currency}", CellFormat.Whole, m => Cell.Of(m.Cost) },
            { $"cash, {plan.Scenario.Currency}", CellFormat.Whole, m => Cell.Of(m.Cost * taken[m.Id].Count()) },
        }.With([.. names.Workforce.Modules.Where(module => taken.Contains(module.Id))]);
    }
}
