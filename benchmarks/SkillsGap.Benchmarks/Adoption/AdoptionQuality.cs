using System.Diagnostics;
using SkillsGap.Engine.Adoption;
using SkillsGap.Engine.Generating;
using SkillsGap.Engine.Scenarios;

namespace SkillsGap.Benchmarks.Adoption;

/// <summary>Whether known champions and levels of maturity are found in generated use of tools, and none where the people of its records are shuffled.</summary>
internal static class AdoptionQuality
{
    public static int Run(int people, IReadOnlyList<int> seeds)
    {
        Console.WriteLine($"{people:N0} people");
        Console.WriteLine("| seed | users | champions | found | of them true | precision | recall | shuffled in weeks | shuffled over all | drawn anew | maturity right | kappa | s |");
        Console.WriteLine("|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|");
        var (known, found, hits) = (0, 0, 0);
        foreach (var seed in seeds)
        {
            var drawn = WorkforceGenerator.Generate(new() { People = people, Seed = seed, WorldSeed = seed, Usage = true });
            var (workforce, scenario) = (drawn.Content.Workforce, drawn.Content.Scenario!);
            var analysis = WorkforceAnalysis.Of(workforce, scenario);
            var clock = Stopwatch.StartNew();
            var score = UsageScore.Of(drawn, AdoptionReport.Of(analysis));
            var time = clock.Elapsed.TotalSeconds;
            int[] shuffled = [.. ShuffledUsage.Ways.Select(way => AdoptionReport.Of(analysis with
            {
                Workforce = analysis.Workforce with { ToolUsage = way(analysis.Workforce, (ulong)seed) },
            }).Tools.Sum(tool => tool.Champions.Length))];
            (known, found, hits) = (known + score.Known, found + score.Found, hits + score.Hits);
            Console.WriteLine($"| {seed} | {drawn.Truth.ToolUsers.Length:N0} | {score.Known} | {score.Found} | {score.Hits} | {score.Precision:0.000} | {score.Recall:0.000} "
                + $"| {string.Join(" | ", shuffled)} | {score.Accuracy:P1} | {score.Kappa:0.000} | {time:0.0} |");
        }

        Console.WriteLine($"| all | | {known} | {found} | {hits} | {(double)hits / found:0.000} | {(double)hits / known:0.000} | | | | | | |");
        return 0;
    }
}
