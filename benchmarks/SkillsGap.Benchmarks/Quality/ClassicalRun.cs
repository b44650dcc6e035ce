using System.Globalization;
using SkillsGap.Engine.Planning;
using SkillsGap.Engine.Planning.Core;

namespace SkillsGap.Benchmarks.Quality;

/// <summary>Knapsacks and assignments as the literature draws them: the planner after some seconds beside CBC after many more.</summary>
internal static class ClassicalRun
{
    public static async Task<int> RunAsync(Arguments arguments)
    {
        var limit = arguments.Seconds("--limit") ?? TimeSpan.FromSeconds(10);
        var rivalLimit = arguments.Seconds("--rival-limit") ?? TimeSpan.FromSeconds(60);
        var seed = ulong.Parse(arguments.Value("--seed") ?? "1", CultureInfo.InvariantCulture);
        var withCore = !arguments.Has("--no-core");
        string[] only = [.. arguments.Rest];
        (string Name, Func<AllocationProblem> Make)[] instances =
            [.. ClassicalInstances.All(seed).Where(one => only.Length == 0 || only.Any(part => one.Name.Contains(part, StringComparison.Ordinal)))];
        if (arguments.Unknown is not null || instances.Length == 0)
        {
            Console.Error.WriteLine("usage: classical [--limit SECONDS] [--rival-limit SECONDS] [--seed N] [--no-core] [PART-OF-A-NAME ...]");
            Console.Error.WriteLine("names: " + string.Join(", ", ClassicalInstances.All(seed).Select(one => one.Name)));
            return 2;
        }

        Console.WriteLine(FormattableString.Invariant($"{Environment.ProcessorCount} cores, .NET {Environment.Version}, {await Cbc.VersionAsync()}; planner {limit.TotalSeconds:0.#} s ")
            + FormattableString.Invariant($"{(withCore ? "with" : "without")} OR-Tools, CBC {rivalLimit.TotalSeconds:0.#} s, seed {seed}"));
        Console.WriteLine();
        Console.WriteLine("| instance | groups | options | planner | bound | gap | seconds | checked | CBC | seconds | to CBC's value |");
        Console.WriteLine("|:--|--:|--:|--:|--:|--:|--:|:--|--:|--:|--:|");
        var (behind, without) = (new List<double>(), 0);
        foreach (var (name, make) in instances)
        {
            Console.Error.WriteLine(name);
            var problem = make();
            using var core = withCore ? ExactCore.Find() : null;
            var run = PlannerMeasure.Of(problem, new PlannerSettings { TimeLimit = limit, Core = core }, Console.Error);
            Console.Error.WriteLine(FormattableString.Invariant($"  CBC, about {rivalLimit.TotalSeconds:0.#} s"));
            var cbc = await Cbc.SolveAsync(problem, rivalLimit);
            var off = (cbc.Value - run.Result.Value) / Math.Max(Math.Abs(cbc.Value ?? 0), 1e-9);
            if (off is { } part) behind.Add(part);
            without += run.Result.Value is null ? 1 : 0;
            Console.WriteLine(Line(name, run, cbc, off));
        }

        Console.WriteLine();
        var mean = behind.Count == 0 ? "nothing to compare" : string.Create(CultureInfo.InvariantCulture, $"{100 * behind.Average():0.000} % over {behind.Count}, at most {100 * behind.Max():0.000} %");
        Console.WriteLine($"Mean gap to CBC's value: {mean}; below 0 the planner is better. Without a feasible plan: {without} of {instances.Length}.");
        return 0;
    }

    private static string Line(string name, PlannerMeasure run, RivalPlan cbc, double? off) => string.Create(CultureInfo.InvariantCulture,
        $"| {name} | {run.Problem.GroupCount:N0} | {run.Problem.TotalOptions:N0} | {Value(run.Result.Value)} | {run.Result.Bound:N1} | {100 * run.Result.Gap:0.000} % ")
        + string.Create(CultureInfo.InvariantCulture, $"| {run.Seconds:0.0} | {(run.Check().Holds ? "holds" : "FAILED")} | {Value(cbc.Value)} | {cbc.Seconds:0.0} ")
        + string.Create(CultureInfo.InvariantCulture, $"| {(off is null ? "–" : $"{100 * off:0.000} %")} |");

    private static string Value(double? value) => value?.ToString("N0", CultureInfo.InvariantCulture) ?? "none";
}
