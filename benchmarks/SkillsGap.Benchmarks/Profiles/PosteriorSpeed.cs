using System.Collections.Immutable;
using System.Diagnostics;
using SkillsGap.Benchmarks.Quality;
using SkillsGap.Engine.Model;
using SkillsGap.Engine.Proficiency;
using SkillsGap.Kernels;

namespace SkillsGap.Benchmarks.Profiles;

/// <summary>How long everybody's levels take once a workforce is loaded: 50 pieces of evidence each, 60 skills.</summary>
internal static class PosteriorSpeed
{
    private const int Skills = 60, PerPerson = 50, Repeats = 5;
    private static readonly DateOnly AsOf = new(2026, 1, 5);

    public static int Run(int[] sizes)
    {
        Console.WriteLine($"{Skills} skills, {PerPerson} pieces of scored evidence a person; the best of {Repeats} runs, as many threads as processors ({Environment.ProcessorCount}).\n");
        Console.WriteLine("| people | archetypes | seconds | µs a person | peak memory with the data, MB |");
        Console.WriteLine("|--:|--:|--:|--:|--:|");
        Estimate(Make(1_000), 20, 2);
        foreach (var people in sizes)
        {
            PeakMemory.Reset();
            var workforce = Make(people);
            foreach (var archetypes in (int[])[0, 12, 40])
            {
                var seconds = Estimate(workforce, archetypes, Repeats);
                Console.WriteLine($"| {people:N0} | {archetypes} | {seconds:0.00} | {1e6 * seconds / people:0.0} | {PeakMemory.Bytes / 1e6:N0} |");
                PeakMemory.Reset();
            }

            GC.KeepAlive(workforce);
        }

        return 0;
    }

    private static double Estimate(Workforce workforce, int archetypes, int repeats)
    {
        var random = new SeededRandom(2);
        var model = EvidenceModel.Default(workforce.Taxonomy);
        if (archetypes > 0)
            model = model with
            {
                Archetypes = new(
                    [.. Enumerable.Repeat(1.0 / archetypes, archetypes)],
                    [.. Enumerable.Range(0, archetypes * Skills).Select(_ => 0.3 * (random.Unit() - 0.5))],
                    ImmutableDictionary<string, ImmutableArray<double>>.Empty),
            };
        var estimator = new ProficiencyEstimator(model);
        var best = double.PositiveInfinity;
        for (var i = 0; i < repeats; i++)
        {
            var start = Stopwatch.GetTimestamp();
            estimator.Estimate(workforce, AsOf);
            best = Math.Min(best, Stopwatch.GetElapsedTime(start).TotalSeconds);
        }

        return best;
    }

    private static Workforce Make(int people)
    {
        var random = new SeededRandom(1);
        var taxonomy = new Taxonomy(
            [.. Enumerable.Range(0, Skills).Select(s => new Skill($"s{s}", $"Skill {s}", $"c{s / 6}", Pillar.Technical, 6 + (s % 3 * 6), 50, 0))], [],
            [.. Enumerable.Repeat(ImmutableArray<SkillComponent>.Empty, Skills)], []);
        var roles = Enumerable.Range(0, 20).Select(r => new Role(
            $"r{r}", $"Role {r}", "", 1000, null, null, null, [.. Enumerable.Range(0, 12).Select(i => new RoleRequirement(((r * 7) + i) % Skills, 0.7, 1))], []));
        var evidence = ImmutableArray.CreateBuilder<Evidence>(people * PerPerson);
        for (var e = 0; e < people * PerPerson; e++)
            evidence.Add(new(
                e / PerPerson, random.Below(Skills), (EvidenceKind)random.Below((int)EvidenceKind.Override), AsOf.AddDays(-random.Below(1500)),
                random.Unit(), 1, "benchmark", null, ""));
        return new(
            taxonomy, [.. roles], [new("u", "Unit", null, null, null)],
            [.. Enumerable.Range(0, people).Select(p => new Person($"p{p}", 0, p % 20, 8, 50, 0, true, null, null))], evidence.MoveToImmutable(), [], [], []);
    }
}
