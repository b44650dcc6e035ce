using SkillsGap.Engine.Planning;
using SkillsGap.Host.Allocation;
using Spectre.Console;

namespace SkillsGap.Host.Terminal;

/// <summary>What a person sees of a planned allocation problem.</summary>
internal static class AllocationView
{
    private const int RowsShown = 10;

    public static void Show(AllocationProblem problem, AllocationResult result, IReadOnlyList<AllocationRepair> repairs, TimeSpan time)
    {
        var summary = new Table().AddColumns("", "").HideHeaders();
        void Line(string name, string value) => summary.AddRow(Markup.Escape(name), Markup.Escape(value));
        Line("status", AllocationMapping.Name(result.Status));
        Line("stopped", AllocationMapping.Name(result.Stopped));
        Line("value", result.Value is double value ? $"{value:N2}" : "none");
        if (result is { Moves: { } moves, Value: double paid })
            Line("moves", $"{moves.Moved:N0} former decisions changed, for {moves.Cost:N2} of {paid + moves.Cost:N2}");
        Line("bound", result.Status == PlanStatus.Infeasible ? "none" : $"{result.Bound:N2} (from {AllocationMapping.Name(result.BoundFrom)})");
        Line("gap", result.Gap is double gap ? $"{100 * gap:0.0000} %" : "none");
        Line("size", $"{problem.GroupCount:N0} groups, {problem.TotalOptions:N0} options, {problem.Rows.Count:N0} rows");
        Line("time", $"{time.TotalSeconds:0.00} s");
        foreach (string failure in result.CoreFailures)
            Line("core", failure);
        if (result.ConflictMembers.Count > 0)
            Line(result.IsIrreducible ? "conflict" : "conflict (may be smaller)", Conflict(problem, result));
        Screen.Out.Write(summary);
        if (repairs.Count > 0)
            Screen.Out.Write(Menu(problem, repairs));
        if (result.Status == PlanStatus.Infeasible)
            return;
        int[] dearest = [.. Enumerable.Range(0, problem.Rows.Count).Where(i => result.Prices[i] != 0)
            .OrderByDescending(i => Math.Abs(result.Prices[i])).Take(RowsShown)];
        if (dearest.Length == 0)
            return;
        Table rows = new Table().AddColumns("row", "price", "used", "slack");
        foreach (int i in dearest)
            rows.AddRow(Markup.Escape(problem.Rows[i].Id), $"{result.Prices[i]:G6}", $"{result.Rows[i].Used:G8}", $"{result.Rows[i].Slack:G4}");
        Screen.Out.Write(rows);
    }

    /// <summary>The members of a conflict in a line, the first of them by name.</summary>
    public static string Conflict(AllocationProblem problem, AllocationResult result) =>
        string.Join(", ", result.ConflictMembers.Take(RowsShown).Select(member => member.Side switch
        {
            ConflictSide.Lower => $"{problem.Rows[member.Index].Id} at least {problem.Rows[member.Index].Lower:G8}",
            ConflictSide.Upper => $"{problem.Rows[member.Index].Id} at most {problem.Rows[member.Index].Upper:G8}",
            _ when problem.OptionCount(member.Index) == 1 => $"{problem.GroupId(member.Index)} takes {problem.OptionId(member.Index, 0)}",
            _ => $"{problem.GroupId(member.Index)} takes an option",
        })) + (result.ConflictMembers.Count > RowsShown ? $" and {result.ConflictMembers.Count - RowsShown} more" : "");

    private static Table Menu(AllocationProblem problem, IReadOnlyList<AllocationRepair> repairs)
    {
        Table table = new Table().AddColumns("repair: there is a plan with", "from", "to", "at the least");
        for (int k = 0; k < repairs.Count; k++)
            foreach (LimitChange change in repairs[k].Changes)
                table.AddRow(Markup.Escape((change == repairs[k].Changes[0] ? $"{k + 1}. " : "   and ") + Words(problem, change.Member)),
                    $"{change.From:G8}", $"{change.To:G8}", $"{change.Least:G8}");
        return table;
    }

    private static string Words(AllocationProblem problem, ConflictMember member) => member.Side switch
    {
        ConflictSide.Lower => $"{problem.Rows[member.Index].Id} wanted less",
        ConflictSide.Upper => $"{problem.Rows[member.Index].Id} raised",
        _ => $"{problem.GroupId(member.Index)} without an option",
    };
}
