using System.Diagnostics;
using SkillsGap.Benchmarks.Quality;
using SkillsGap.Engine.Generating;
using SkillsGap.Engine.Proficiency;
using SkillsGap.Engine.Proficiency.Training;

namespace SkillsGap.Benchmarks.Learning;

/// <summary>What learning from generated workforces gives, against their truth: errors, coverage, and whether the parameters are found.</summary>
internal static class LearningRun
{
    private const double Ninety = 1.6448536269514722, NinetyFive = 1.96;
    private const double WrongValidity = 0.5;

    public static int Run(Arguments arguments)
    {
        var people = int.Parse(arguments.Value("--people") ?? "5000");
        var detailed = arguments.Has("--parameters");
        foreach (var seed in arguments.Rest is { Count: > 0 } seeds ? seeds.Select(int.Parse) : [1, 2, 3])
            Measure(people, seed, detailed);
        return 0;
    }

    private static void Measure(int people, int seed, bool detailed)
    {
        var enterprise = WorkforceGenerator.Generate(new GeneratorSettings { People = people, Seed = seed, WorldSeed = seed });
        var workforce = enterprise.Content.Workforce;
        var asOf = enterprise.Content.Scenario!.AsOf;
        var standard = EvidenceModel.Default(workforce.Taxonomy);
        PeakMemory.Reset();
        var before = PeakMemory.Bytes;
        var start = Stopwatch.GetTimestamp();
        var learned = ModelTrainer.Train(workforce, asOf, "", new());
        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        var memory = PeakMemory.Bytes - before;
        var again = ModelTrainer.Train(workforce, asOf, "", new() { Start = Wrong(standard) });

        Console.WriteLine($"Seed {seed}, world {seed}: {people:N0} people, {workforce.Evidence.Length:N0} pieces of evidence; "
            + $"trained in {seconds:0.0} s, {memory >> 20} MB above what was there.\n");
        Console.WriteLine("| | RMSE, role's skills | bias | 90 % interval covers | by quarters of evidence count | RMSE, all pairs | covers |");
        Console.WriteLine("|:--|--:|--:|--:|:-:|--:|--:|");
        Pair[] required = Pair.Of(enterprise, true), all = Pair.Of(enterprise, false);
        var averages = new Averages(workforce, standard, asOf);
        Row("self-report alone", averages.SelfReport, null);
        Row("fixed-weight average", averages.Weighted, null);
        RowOf("default model", standard);
        RowOf("**learned model**", learned.Model);
        RowOf("learned from a wrong start", again.Model);
        Parameters(learned, enterprise, detailed);

        void RowOf(string name, EvidenceModel model)
        {
            var estimate = new ProficiencyEstimator(model).Estimate(workforce, asOf);
            Row(name, p => estimate.Mean[p.Person, p.Skill], p => estimate.Sd[p.Person, p.Skill]);
        }

        void Row(string name, Func<Pair, double> mean, Func<Pair, double>? sd)
        {
            var quarters = Quarters(required).Select(quarter => Covered(quarter, mean, sd));
            Console.WriteLine($"| {name} | {Rmse(required, mean)} | {required.Average(p => mean(p) - p.Truth):+0.000;-0.000} "
                + (sd is null ? "| | " : $"| {Covered(required, mean, sd):0.0} % | {string.Join(' ', quarters.Select(q => $"{q:0.0}"))} ")
                + $"| {Rmse(all, mean)} | {(sd is null ? "" : $"{Covered(all, mean, sd):0.0} %")} |");
        }
    }

    /// <summary>The default model as somebody would start it who thinks all kinds but assessments equally good.</summary>
    private static EvidenceModel Wrong(EvidenceModel model)
    {
        var variance = model.Skills[0].Sd * model.Skills[0].Sd * ((1 / (WrongValidity * WrongValidity)) - 1);
        return model with
        {
            Kinds = [.. model.Kinds.Select(k => k is null ? null : k with { Offset = 0, OwnVariance = variance, SharedVariance = 0 })],
        };
    }

    private static void Parameters(LearnedModel learned, GeneratedEnterprise enterprise, bool detailed)
    {
        var compared = learned.Training.Parameters.Where(p => p.StandardError is not null)
            .Select(p => (Parameter: p, Truth: TrueParameters.Of(p.Name, enterprise))).Where(p => p.Truth is not null).ToList();
        var inside = compared.Count(p => Math.Abs(p.Parameter.Value - p.Truth!.Value) <= NinetyFive * p.Parameter.StandardError!.Value);
        Console.WriteLine($"\nOffset, slope and noise of the kinds learned: {inside} of {compared.Count} inside their 95 % intervals.\n");
        if (!detailed) return;
        Console.WriteLine("| parameter | learned | 95 % interval | truth | default |\n|:--|--:|:-:|--:|--:|");
        foreach (var (p, truth) in compared)
        {
            var half = NinetyFive * p.StandardError!.Value;
            Console.WriteLine($"| {p.Name} | {p.Value:0.000} | {p.Value - half:0.000} to {p.Value + half:0.000} | {truth:0.000} | {p.Default:0.000} |");
        }

        Console.WriteLine();
    }

    /// <summary>As equal in number as whole counts of evidence allow, fewest evidence first.</summary>
    private static IEnumerable<Pair[]> Quarters(Pair[] pairs)
    {
        var counts = pairs.Select(p => p.Evidence).Order().ToArray();
        int[] bounds = [-1, counts[counts.Length / 4], counts[counts.Length / 2], counts[counts.Length * 3 / 4], int.MaxValue];
        return Enumerable.Range(0, 4).Select(q => Array.FindAll(pairs, p => p.Evidence > bounds[q] && p.Evidence <= bounds[q + 1]))
            .Where(quarter => quarter.Length > 0);
    }

    private static double Covered(Pair[] pairs, Func<Pair, double> mean, Func<Pair, double>? sd) =>
        sd is null ? 0 : 100 * pairs.Average(p => Math.Abs(mean(p) - p.Truth) <= Ninety * sd(p) ? 1.0 : 0);

    /// <summary>With the half-width of its 95 % interval; people, not pairs, are what was drawn.</summary>
    private static string Rmse(Pair[] pairs, Func<Pair, double> mean)
    {
        var squared = pairs.Average(p => (mean(p) - p.Truth) * (mean(p) - p.Truth));
        var sums = pairs.GroupBy(p => p.Person).Select(g => g.Sum(p => ((mean(p) - p.Truth) * (mean(p) - p.Truth)) - squared));
        var error = Math.Sqrt(sums.Sum(s => s * s)) / pairs.Length;
        return $"{Math.Sqrt(squared):.0000} ± {NinetyFive * error / (2 * Math.Sqrt(squared)):.0000}";
    }
}
