using SkillsGap.Engine.Planning;
using SkillsGap.Host.Allocation;
using Spectre.Console;

namespace SkillsGap.Host.Terminal;

/// <summary>What a person sees of a planned allocation problem.</summary>
internal static class AllocationView
{
    private const int RowsShown = 10;

    public static void Show(AllocationProblem problem, AllocationResult result, TimeSpan time)
    {
        var summary = new Table().AddColumns("", "").HideHeaders();
        void Line(string name, string value) => summary.AddRow(Markup.Escape(name), Markup.Escape(value));
        Line("status", AllocationMapping.Name(result.Status));
        Line("stopped", AllocationMapping.Name(result.Stopped));
        Line("value", result.Value is double value ? $"{value:N2}" : "none");
        if (result is { Moves: { } moves, Value: double paid })
            Line("moves", $"{moves.Moved:N0} former decisions changed, for {moves.Cost:N2} of {paid + moves.Cost:N2}");
        Line("bound", $"{result.Bound:N2} (from {AllocationMapping.Name(result.BoundFrom)})");
        Line("gap", result.Gap is double gap ? $"{100 * gap:0.0000} %" : "none");
        Line("size", $"{problem.GroupCount:N0} groups, {problem.TotalOptions:N0} options, {problem.Rows.Count:N0} rows");
        Line("time", $"{time.TotalSeconds:0.00} s");
        foreach (string failure in result.CoreFailures)
            Line("core", failure);
        if (result.Conflict.Count > 0)
            Line("conflict", string.Join(", ", result.Conflict.Take(RowsShown).Select(row => problem.Rows[row].Id))
                + (result.Conflict.Count > RowsShown ? $" and {result.Conflict.Count - RowsShown} more" : ""));
        Screen.Out.Write(summary);
        int[] dearest = [.. Enumerable.Range(0, problem.Rows.Count).Where(i => result.Prices[i] != 0)
            .OrderByDescending(i => Math.Abs(result.Prices[i])).Take(RowsShown)];
        if (dearest.Length == 0)
            return;
        Table rows = new Table().AddColumns("row", "price", "used", "slack");
        foreach (int i in dearest)
            rows.AddRow(Markup.Escape(problem.Rows[i].Id), $"{result.Prices[i]:G6}", $"{result.Rows[i].Used:G8}", $"{result.Rows[i].Slack:G4}");
        Screen.Out.Write(rows);
    }
}
