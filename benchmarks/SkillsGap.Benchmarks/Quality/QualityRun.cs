using System.Diagnostics;
using System.Globalization;
using SkillsGap.Engine.Planning;
using SkillsGap.Engine.Planning.Core;
using SkillsGap.Engine.Scenarios;
using SkillsGap.Host.Allocation;

namespace SkillsGap.Benchmarks.Quality;

/// <summary>How good the planner's plans are and how soon, on problems from files and of generated enterprises: a line each, then medians of
/// those with as many groups.</summary>
internal static class QualityRun
{
    // The checker's documents of larger problems would take more memory than the planner.
    private const int MostChecked = 300_000;

    public static async Task<int> RunAsync(Arguments arguments)
    {
        var limit = arguments.Seconds("--limit");
        var withCore = !arguments.Has("--no-core");
        string[] enterprises = [.. arguments.Values("--people")];
        if (arguments.Unknown is not null || (arguments.Rest.Count == 0 && enterprises.Length == 0))
        {
            Console.Error.WriteLine("usage: quality [--limit SECONDS] [--no-core] [--people N[:SEED]] ... PROBLEM.json ...");
            return 2;
        }

        Console.WriteLine(FormattableString.Invariant($"{Environment.ProcessorCount} cores, .NET {Environment.Version}, ")
            + (limit is { } time ? FormattableString.Invariant($"limit {time.TotalSeconds:0.#} s, ") : "no time limit, ") + (withCore ? "with OR-Tools" : "without OR-Tools"));
        Console.WriteLine();
        Console.WriteLine(QualityRow.Head);
        var rows = new List<QualityRow>();
        foreach (var name in arguments.Rest.Concat(enterprises.Select(people => "people " + people)))
        {
            PeakMemory.Reset();
            Console.Error.WriteLine(name);
            var start = Stopwatch.GetTimestamp();
            var (problem, errors) = name.StartsWith("people ", StringComparison.Ordinal)
                ? (Generated(name["people ".Length..].Split(':')), [])
                : await ProblemFile.ReadAsync(name, CancellationToken.None);
            if (problem is null)
            {
                Console.Error.WriteLine(string.Join('\n', errors));
                return 1;
            }

            var read = Stopwatch.GetElapsedTime(start).TotalSeconds;
            GC.Collect();
            rows.Add(Measure(Path.GetFileName(name), problem, read, limit, withCore));
            Console.WriteLine(rows[^1]);
        }

        foreach (var size in rows.GroupBy(row => row.Groups).Where(size => size.Count() > 1)) Console.WriteLine(QualityRow.MedianOf([.. size]));
        return 0;
    }

    private static QualityRow Measure(string name, AllocationProblem problem, double read, TimeSpan? limit, bool withCore)
    {
        using var core = withCore ? ExactCore.Find() : null;
        if (core?.Problem is { } missing) Console.Error.WriteLine(missing);
        var measure = PlannerMeasure.Of(problem, new PlannerSettings { TimeLimit = limit, Core = core }, Console.Error);
        bool? holds = problem.GroupCount <= MostChecked ? measure.Check().Holds : null;
        return QualityRow.Of(name, measure, read, holds);
    }

    private static AllocationProblem Generated(string[] peopleAndSeed)
    {
        var numbers = peopleAndSeed.Select(word => int.Parse(word, CultureInfo.InvariantCulture)).ToArray();
        var content = GeneratedContent.Read(new() { People = numbers[0], Seed = numbers.Length > 1 ? numbers[1] : 1 });
        return WorkforcePlanner.State(WorkforceAnalysis.Of(content.Workforce, content.Scenario!), Environment.ProcessorCount).Problem;
    }
}
