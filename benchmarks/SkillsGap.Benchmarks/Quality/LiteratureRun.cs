using System.Globalization;
using SkillsGap.Engine.Planning;
using SkillsGap.Engine.Planning.Core;

namespace SkillsGap.Benchmarks.Quality;

/// <summary>The files of Khan et al. 2002 and Chu &amp; Beasley 1997 with their published optima, with the exact core and a time limit.</summary>
internal static class LiteratureRun
{
    private static readonly (string Name, double Optimum)[] Files =
    [
        ("mmkp/I01", 173), ("mmkp/I02", 364), ("mmkp/I03", 1602), ("mmkp/I04", 3597), ("mmkp/I05", 3905.7), ("mmkp/I06", 4799.3),
        ("gap/c05100", -1931), ("gap/c10100", -1402), ("gap/c20100", -1243), ("gap/d05100", -6353), ("gap/d10100", -6347),
    ];

    public static int Run(Arguments arguments)
    {
        var limit = arguments.Seconds("--limit") ?? TimeSpan.FromSeconds(10);
        var withCore = !arguments.Has("--no-core");
        var folder = arguments.Rest is [var given] ? given : Path.Combine(SharedData.Folder, "benchmarks");
        if (arguments.Unknown is not null || !Directory.Exists(folder))
        {
            Console.Error.WriteLine($"usage: literature [--limit SECONDS] [--no-core] [DIR], with the folders mmkp and gap in DIR ({folder})");
            return 2;
        }

        Console.WriteLine(FormattableString.Invariant($"{Environment.ProcessorCount} cores, .NET {Environment.Version}, limit {limit.TotalSeconds:0.#} s, {(withCore ? "with" : "without")} OR-Tools"));
        Console.WriteLine();
        Console.WriteLine("| file | groups | options | status | value | optimum | off by | bound | bound from | seconds | checked |");
        Console.WriteLine("|:--|--:|--:|:--|--:|--:|--:|--:|:--|--:|:--|");
        foreach (var (name, optimum) in Files)
        {
            Console.Error.WriteLine(name);
            var problem = LiteratureProblem.Read(Path.Combine([folder, .. name.Split('/')]));
            using var core = withCore ? ExactCore.Find() : null;
            var run = PlannerMeasure.Of(problem, new PlannerSettings { GapTarget = 0, TimeLimit = limit, Core = core }, Console.Error);
            var result = run.Result;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"| {name} | {problem.GroupCount} | {problem.TotalOptions:N0} | {result.Status.ToString().ToLowerInvariant()} | {result.Value:0.#} | {optimum:0.#} ")
                + string.Create(CultureInfo.InvariantCulture, $"| {100 * (optimum - result.Value) / Math.Abs(optimum):0.000} % | {result.Bound:0.##} | {result.BoundFrom} ")
                + string.Create(CultureInfo.InvariantCulture, $"| {run.Seconds:0.0} | {(run.Check().Holds ? "holds" : "FAILED")} |"));
        }

        return 0;
    }
}
