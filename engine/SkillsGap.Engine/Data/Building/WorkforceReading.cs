using SkillsGap.Engine.Data.Tables;
using SkillsGap.Engine.Model;

namespace SkillsGap.Engine.Data.Building;

/// <summary>What is done with the tables of a workforce wherever they come from.</summary>
internal static class WorkforceReading
{
    /// <summary>Checks the rows and builds the workforce, then reads the scenario.</summary>
    /// <param name="rows">The rows of all tables.</param>
    /// <param name="problems">Where problems go.</param>
    /// <param name="readScenario">Reads the scenario of the workforce; null where it was not asked for, or cannot be read.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public static ReadResult<WorkforceContent> Of(
        WorkforceRows rows, ProblemLog problems, Func<Ids, Workforce, Scenario?> readScenario, CancellationToken cancellation)
    {
        Ids ids = Ids.Of(rows);
        var (workforce, attributes) = WorkforceBuilder.Build(rows, ids, cancellation);
        Scenario? scenario = readScenario(ids, workforce);
        if (scenario is not null && scenario.AsOf != default)
        {
            WarnOfLater(scenario.AsOf, rows.Evidence, row => row.Date);
            WarnOfLater(scenario.AsOf, rows.Responses, row => row.Date);
            WarnOfLater(scenario.AsOf, rows.ToolUsage, row => row.Date);
            WarnOfLater(scenario.AsOf, rows.Outcomes, row => row.Date);
            WarnOfLater(scenario.AsOf, rows.Adjustments, row => row.Date);
        }

        return problems.Result(new WorkforceContent(workforce, scenario, attributes));
    }

    private static void WarnOfLater<TRow>(DateOnly asOf, TableRows<TRow> table, Func<TRow, DateOnly> dateOf)
        where TRow : Row, new()
    {
        foreach (TRow row in table.Rows)
        {
            if (row.Faults == 0 && dateOf(row) > asOf)
            {
                table.Warn(row, "date", $"{dateOf(row):yyyy-MM-dd}", new(
                    $"is after the scenario's day {asOf:yyyy-MM-dd} and is not looked at.",
                    "Move asOf, or leave it for a later scenario."));
            }
        }
    }
}
