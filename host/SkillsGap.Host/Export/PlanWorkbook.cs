using SkillsGap.Engine.Data.Excel;
using SkillsGap.Engine.Model;
using SkillsGap.Wire.Plans;

namespace SkillsGap.Host.Export;

/// <summary>A plan as a workbook to be filtered: one sheet for each question a planner asks of it.</summary>
internal static class PlanWorkbook
{
    public static IReadOnlyList<Sheet> Of(PlanDocument plan, Workforce workforce)
    {
        var names = new PlanNames(workforce);
        return
        [
            SummarySheet.Of(plan, names),
            PeopleSheet.Of(plan, names),
            StepsSheet.Of(plan, names),
            CostSheets.ByUnit(plan, names),
            CostSheets.ByModule(plan, names),
            CohortsSheet.Of(plan, names),
            MentorsSheet.Of(plan, names),
            PricesSheet.Of(plan, names),
        ];
    }
}
