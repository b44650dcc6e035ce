using System.Diagnostics;
using SkillsGap.Benchmarks.Ranking.Baselines;
using SkillsGap.Engine.Adjacency;
using SkillsGap.Engine.Proficiency.Evaluating;

namespace SkillsGap.Benchmarks.Ranking;

/// <summary>Half-hidden ranking of occupations: the engine and what it has to beat.</summary>
internal static class RankingQuality
{
    /// <summary>An occupation with a training occupation as near as this has a near twin.</summary>
    private const double NearTwin = 0.8;

    private static readonly (string File, string Name)[] Tables = [("esco-1.2.1-level2.csv", "ESCO 1.2.1, level 2"), ("onet-30.2.csv", "O*NET 30.2")];

    private static readonly Ranker[] Rankers =
    [
        new("popularity", Popularity.Fit),
        new("cosine", Pairwise.FitCosine),
        new("SkillScape's θ", Pairwise.FitTheta),
        new("directed naive Bayes", NaiveBayes.Fit),
        new("40 nearest neighbours", Neighbours.Fit),
        new("plain Gaussian", PlainGaussian.Fit),
        new("mixture of profiles", task => EngineRanking.Fit(task, new() { Model = LikelyModel.Mixture })),
        new("Gaussian, P(advantage)", task => EngineRanking.Fit(task, new() { Model = LikelyModel.Gaussian })),
    ];

    public static int Run(string folder, int[] seeds)
    {
        foreach (var (file, name) in Tables)
        {
            var path = Path.Combine(folder, file);
            if (!File.Exists(path))
            {
                Console.Error.WriteLine($"{path} is not there\n  Give the folder that holds {file}.");
                return 1;
            }

            Measure(ProfileTable.Read(path), name, seeds);
        }

        return 0;
    }

    private static void Measure(ProfileTable table, string name, int[] seeds)
    {
        HiddenHalf[] tasks = Array.ConvertAll(seeds, seed => HiddenHalf.Draw(table, seed));
        var best = LikelySkills.Fit(tasks[0].Training, new() { Bags = 1, Iterations = 1 }).Model;
        var cases = tasks.Sum(task => task.Cases.Length);
        var far = tasks.Sum(task => task.Cases.Count(test => test.Nearest < NearTwin));
        Console.WriteLine($"{name}: {table.Levels.Length:N0} occupations × {table.Skills.Length} columns, {cases} test occupations, "
            + $"{far} without a near twin; the engine takes the {(best == LikelyModel.Gaussian ? "Gaussian" : "mixture")}.\n");
        Console.WriteLine("| ranking | AUC | per seed | average precision | per seed | AUC without near twins | average precision without | fit and rank |");
        Console.WriteLine("|:--|--:|:-:|--:|:-:|--:|--:|--:|");
        foreach (var ranker in Rankers)
        {
            var start = Stopwatch.GetTimestamp();
            (RankingScore Score, bool Far)[][] found = [.. tasks.Select(task => Rank(task, ranker))];
            var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
            (RankingScore Score, bool Far)[] all = [.. found.SelectMany(x => x)], apart = Array.FindAll(all, x => x.Far);
            Console.WriteLine($"| {ranker.Name} | {Interval(all, x => x.Auc)} | {PerSeed(found, x => x.Auc)} "
                + $"| {Interval(all, x => x.AveragePrecision)} | {PerSeed(found, x => x.AveragePrecision)} "
                + $"| {Interval(apart, x => x.Auc)} | {Interval(apart, x => x.AveragePrecision)} | {seconds:0.0} s |");
        }

        Console.WriteLine();
    }

    private static (RankingScore, bool)[] Rank(HiddenHalf task, Ranker ranker)
    {
        var score = ranker.Fit(task);
        return
        [
            .. task.Cases.Select(test => (Score: RankingScore.Of(score(test), test.Truth), Far: test.Nearest < NearTwin))
                .Where(x => x.Score is not null).Select(x => (x.Score!.Value, x.Far)),
        ];
    }

    /// <summary>Mean over test occupations and the half-width of its 95 % interval.</summary>
    private static string Interval((RankingScore Score, bool Far)[] found, Func<RankingScore, double> measure)
    {
        double[] values = Array.ConvertAll(found, x => measure(x.Score));
        var mean = values.Average();
        var sd = Math.Sqrt(values.Sum(x => (x - mean) * (x - mean)) / (values.Length - 1));
        return $"{mean:.000} ± {1.96 * sd / Math.Sqrt(values.Length):.000}";
    }

    private static string PerSeed((RankingScore Score, bool Far)[][] found, Func<RankingScore, double> measure) =>
        string.Join(' ', found.Select(seed => $"{seed.Average(x => measure(x.Score)):.000}"));
}
