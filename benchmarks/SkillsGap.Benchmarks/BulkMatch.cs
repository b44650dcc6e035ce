using System.Collections.Immutable;
using SkillsGap.Benchmarks.Quality;
using SkillsGap.Engine.Adjacency;
using SkillsGap.Engine.Matching;
using SkillsGap.Engine.Model;

namespace SkillsGap.Benchmarks;

/// <summary><c>match</c>: everybody's best ten of many roles, fit and reach, by number of people and threads.</summary>
internal static class BulkMatch
{
    private const int Rounds = 5, Top = 10;

    public static int Run(Arguments arguments)
    {
        var roles = int.Parse(arguments.Value("--roles") ?? "1000");
        var skills = int.Parse(arguments.Value("--skills") ?? "120");
        int[] sizes = arguments.Rest.Count > 0 ? [.. arguments.Rest.Select(int.Parse)] : [5_000, 15_000, 45_000];
        Console.WriteLine($"{roles:N0} roles, each of which asks for all of {skills} skills, or for 15 of them; the best {Top}; medians of {Rounds} rounds.\n");
        Console.WriteLine("| people | roles ask for | by | threads | s | people a second | times one thread | MB allocated | MB more than the levels, at most |");
        Console.WriteLine("|---:|---|---|---:|---:|---:|---:|---:|---:|");
        foreach (var dense in (bool[])[true, false])
        {
            var random = new Random(1);
            var drawn = Enumerable.Range(0, roles).Select(_ => Required(random, skills, dense ? skills : 15)).ToList();
            var taxonomy = Taxonomy(skills);
            var transfer = TransferMatrix.Build(taxonomy, [.. drawn.Select((required, r) => Role(r, required))]);
            var matcher = new RoleMatcher(drawn, transfer);
            foreach (var people in sizes)
            {
                var levels = new double[people * skills];
                for (var i = 0; i < levels.Length; i++) levels[i] = random.NextDouble();
                foreach (var by in (MatchMeasure[])[MatchMeasure.Fit, MatchMeasure.Reach])
                {
                    var one = 0.0;
                    foreach (var threads in (int[])[1, 2])
                    {
                        Row(matcher, levels, people, skills, by, threads, ref one, dense ? "all skills" : "15 skills");
                    }
                }
            }
        }

        return 0;
    }

    private static void Row(RoleMatcher matcher, double[] levels, int people, int skills, MatchMeasure by, int threads, ref double one, string kind)
    {
        var (took, allocated, more) = (new List<double>(), 0L, 0.0);
        for (var round = 0; round <= Rounds; round++)
        {
            PeakMemory.Reset();
            var before = Environment.WorkingSet;
            var measured = Measured.Of(() => matcher.Chunks(
                people, (person, into) => levels.AsSpan(person * skills, skills).CopyTo(into), Top, by, () => threads, CancellationToken.None)
                .Sum(chunk => chunk.Count));
            if (measured.Result != people) throw new InvalidOperationException("Not everybody was matched.");
            // The first round compiles.
            if (round == 0) continue;
            took.Add(measured.Seconds);
            (allocated, more) = (measured.Allocated, Math.Max(more, (PeakMemory.Bytes - before) / 1e6));
        }

        var seconds = took.Order().ElementAt(Rounds / 2);
        if (threads == 1) one = seconds;
        Console.WriteLine($"| {people:N0} | {kind} | {by.ToString().ToLowerInvariant()} | {threads} | {seconds:0.00} | {people / seconds:N0} | {one / seconds:0.00} | {allocated / 1e6:0.0} | {Math.Max(0, more):0} |");
    }

    private static ImmutableArray<RoleRequirement> Required(Random random, int skills, int asks) =>
        [.. Enumerable.Range(0, skills).OrderBy(_ => random.Next()).Take(asks).Order().Select(s => new RoleRequirement(s, 0.1 + (0.9 * random.NextDouble()), random.NextDouble() + 0.1))];

    private static Taxonomy Taxonomy(int skills) =>
        new([.. Enumerable.Range(0, skills).Select(s => new Skill($"s{s}", $"skill {s}", "c", Pillar.Technical, 11, 50, 0))], [], [.. Enumerable.Repeat(ImmutableArray<SkillComponent>.Empty, skills)], []);

    private static Role Role(int index, ImmutableArray<RoleRequirement> required) => new($"r{index}", $"role {index}", "", 1000, null, null, null, required, []);
}
