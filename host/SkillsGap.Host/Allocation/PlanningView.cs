using SkillsGap.Engine.Planning;
using Spectre.Console;

namespace SkillsGap.Host.Allocation;

/// <summary>What a person sees of a run: progress on standard error once it takes longer than two seconds, a summary on standard output.</summary>
internal static class PlanningView
{
    private const int RowsShown = 10;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2), Refresh = TimeSpan.FromMilliseconds(250);

    public static async Task<AllocationResult> RunAsync(Func<IProgress<PlannerProgress>, AllocationResult> solve)
    {
        var latest = new Latest();
        Task<AllocationResult> solving = Task.Run(() => solve(latest), CancellationToken.None);
        await Task.WhenAny(solving, Task.Delay(Patience, CancellationToken.None));
        if (!solving.IsCompleted)
            await ShowAsync(latest, solving);
        return await solving;
    }

    public static void Summarise(AllocationProblem problem, AllocationResult result, TimeSpan time)
    {
        var summary = new Table().AddColumns("", "").HideHeaders();
        void Line(string name, string value) => summary.AddRow(Markup.Escape(name), Markup.Escape(value));
        Line("status", AllocationMapping.Name(result.Status));
        Line("stopped", AllocationMapping.Name(result.Stopped));
        Line("value", result.Value is double value ? $"{value:N2}" : "none");
        Line("bound", $"{result.Bound:N2} (from {AllocationMapping.Name(result.BoundFrom)})");
        Line("gap", result.Gap is double gap ? $"{100 * gap:0.0000} %" : "none");
        Line("size", $"{problem.GroupCount:N0} groups, {problem.TotalOptions:N0} options, {problem.Rows.Count:N0} rows");
        Line("time", $"{time.TotalSeconds:0.00} s");
        if (result.Conflict.Count > 0)
            Line("conflict", string.Join(", ", result.Conflict.Take(RowsShown).Select(row => problem.Rows[row].Id))
                + (result.Conflict.Count > RowsShown ? $" and {result.Conflict.Count - RowsShown} more" : ""));
        AnsiConsole.Write(summary);
        int[] dearest = [.. Enumerable.Range(0, problem.Rows.Count).Where(i => result.Prices[i] != 0)
            .OrderByDescending(i => Math.Abs(result.Prices[i])).Take(RowsShown)];
        if (dearest.Length == 0)
            return;
        Table rows = new Table().AddColumns("row", "price", "used", "slack");
        foreach (int i in dearest)
            rows.AddRow(Markup.Escape(problem.Rows[i].Id), $"{result.Prices[i]:G6}", $"{result.Rows[i].Used:G8}", $"{result.Rows[i].Slack:G4}");
        AnsiConsole.Write(rows);
    }

    private static Task ShowAsync(Latest latest, Task solving)
    {
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return console.Progress().AutoClear(true).StartAsync(async context =>
        {
            ProgressTask bar = context.AddTask("planning", maxValue: 1);
            while (!solving.IsCompleted)
            {
                if (latest.Report is PlannerProgress now)
                {
                    string gap = now is { Value: double value, Bound: double bound } ? $" gap {(bound - value) / Math.Max(Math.Abs(value), 1e-9):P3}" : "";
                    bar.Description = Markup.Escape(now.Stage + gap);
                    bar.Value = now.Done;
                }
                await Task.WhenAny(solving, Task.Delay(Refresh, CancellationToken.None));
            }
        });
    }

    /// <summary>Keeps the last report; read from another thread.</summary>
    private sealed class Latest : IProgress<PlannerProgress>
    {
        private volatile PlannerProgress? _report;

        public PlannerProgress? Report => _report;

        void IProgress<PlannerProgress>.Report(PlannerProgress value) => _report = value;
    }
}
