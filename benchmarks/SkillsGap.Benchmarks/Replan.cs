using System.Diagnostics;
using SkillsGap.Engine.Planning;
using SkillsGap.Host.Allocation;

namespace SkillsGap.Benchmarks;

/// <summary>Planning again after 1 % of the groups have changed: from nothing, from the plan before, and with a price on changed decisions.</summary>
internal static class Replan
{
    private const double Changed = 0.01;

    public static async Task<int> RunAsync(double gap, IEnumerable<string> problems)
    {
        Console.WriteLine($"{Environment.ProcessorCount} cores, .NET {Environment.Version}, to a gap of {100 * gap:0.###} %");
        Console.WriteLine();
        Console.WriteLine("| problem | run | time | of cold | value | gap | moved | moved, of the unchanged |");
        Console.WriteLine("|:--|:--|--:|--:|--:|--:|--:|--:|");
        foreach (var path in problems)
        {
            var (problem, errors) = await ProblemFile.ReadAsync(path, CancellationToken.None);
            if (problem is null)
            {
                foreach (var error in errors) Console.Error.WriteLine(error);
                return 1;
            }

            Run(Path.GetFileName(path), problem, gap);
        }

        return 0;
    }

    private static void Run(string name, AllocationProblem before, double gap)
    {
        var settings = new PlannerSettings { GapTarget = gap };
        var first = Planner.Solve(before, settings, null, CancellationToken.None);
        var (after, touched) = Change(before, new Random(1));
        var choice = Enumerable.Range(0, before.GroupCount).ToDictionary(
            before.GroupId, g => first.Choice[g] < 0 ? null : before.OptionId(g, first.Choice[g]));
        var prices = before.Rows.Select((row, i) => (row.Id, first.Prices[i])).ToDictionary();
        var start = PlannerStart.Matched(after, prices, choice);
        var cold = Line("cold", after, settings, double.NaN);
        Line("warm", after, settings with { Start = start }, cold);
        foreach (var penalty in new[] { 100.0, 1000 })
            Line($"warm, {penalty:N0} a move", after.WithFormer(choice, penalty), settings with { Start = start }, cold);

        double Line(string run, AllocationProblem problem, PlannerSettings with, double cold)
        {
            var stages = new StageClock();
            var clock = Stopwatch.GetTimestamp();
            var result = Planner.Solve(problem, with, stages, CancellationToken.None);
            var seconds = Stopwatch.GetElapsedTime(clock).TotalSeconds;
            var ids = Enumerable.Range(0, after.GroupCount).Select(g => result.Choice[g] < 0 ? null : after.OptionId(g, result.Choice[g])).ToArray();
            bool Moved(int g) => ids[g] != choice[after.GroupId(g)];
            Console.WriteLine($"| {name} | {run} | {seconds:0.00} s | {(double.IsNaN(cold) ? "" : $"{100 * seconds / cold:0} %")} "
                + $"| {result.Value + (result.Moves?.Cost ?? 0):N0} | {100 * result.Gap:0.000} % | {Enumerable.Range(0, ids.Length).Count(Moved):N0} "
                + $"| {Enumerable.Range(0, ids.Length).Count(g => Moved(g) && !touched[g]):N0} |");
            Console.Error.WriteLine($"  {run}: {stages}");
            return seconds;
        }
    }

    /// <summary>Other evidence of a hundredth of the people: each of their options succeeds more or less than thought, and one of them is gone.</summary>
    private static (AllocationProblem Problem, bool[] Touched) Change(AllocationProblem before, Random random)
    {
        var touched = new bool[before.GroupCount];
        for (var g = 0; g < touched.Length; g++) touched[g] = random.NextDouble() < Changed;
        var groups = Enumerable.Range(0, before.GroupCount).Select(g =>
        {
            var gone = touched[g] ? random.Next(before.OptionCount(g)) : -1;
            return new AllocationGroup(
                before.GroupId(g), before.IsRequired(g),
                [.. Enumerable.Range(0, before.OptionCount(g)).Where(o => o != gone).Select(o => Option(g, o, touched[g] ? 0.8 + (0.4 * random.NextDouble()) : 1))]);
        });
        var check = AllocationProblem.Create(before.Rows, groups, before.Blocks);
        return (check.Problem!, touched);

        AllocationOption Option(int g, int o, double factor)
        {
            var rows = before.UsedRows(g, o).ToArray();
            var amounts = before.UsedAmounts(g, o).ToArray();
            return new(before.OptionId(g, o), Math.Round(before.Value(g, o) * factor), [.. rows.Select((row, k) => new RowUse(before.Rows[row].Id, amounts[k]))]);
        }
    }
}
