using System.Diagnostics;
using SkillsGap.Benchmarks.Ranking;
using SkillsGap.Engine.Model;
using SkillsGap.Engine.Proficiency.Archetypes;

namespace SkillsGap.Benchmarks.Profiles;

/// <summary>Levels of occupations of which a few columns are seen: the estimator with archetypes and what it has to beat.</summary>
internal static class PartialProfileQuality
{
    private const int Neighbours = 10;

    private static readonly string[] Names =
        ["plain mean", "10 nearest neighbours", "plain Gaussian", "average of these two", "estimator with archetypes"];

    public static int Run(string folder, ulong[] seeds)
    {
        var path = Path.Combine(folder, "onet-30.2.csv");
        if (!File.Exists(path))
        {
            Console.Error.WriteLine($"{path} is not there\n  Give the folder that holds onet-30.2.csv.");
            return 1;
        }

        var table = ProfileTable.Read(path);
        var found = new UnseenLevels[Names.Length, ProfileSplit.Shares.Length];
        for (var n = 0; n < Names.Length; n++)
        {
            for (var share = 0; share < ProfileSplit.Shares.Length; share++)
                found[n, share] = new();
        }

        var counts = new List<int>();
        var start = Stopwatch.GetTimestamp();
        foreach (var seed in seeds)
            counts.Add(Measure(ProfileSplit.Draw(table, seed), seed, found));
        Console.WriteLine($"O*NET 30.2: {table.Levels.Length} occupations × {table.Skills.Length} columns, {seeds.Length} splits with 60 unseen each; "
            + $"{string.Join(", ", counts)} archetypes; {Stopwatch.GetElapsedTime(start).TotalSeconds:0} s.\n");
        Console.WriteLine("| estimate | RMSE, 5 % seen | in 90 % interval | RMSE, 10 % seen | in 90 % interval | RMSE, 30 % seen | in 90 % interval |");
        Console.WriteLine("|:--|--:|--:|--:|--:|--:|--:|");
        for (var n = 0; n < Names.Length; n++)
        {
            var cells = Enumerable.Range(0, ProfileSplit.Shares.Length)
                .Select(share => $"{found[n, share].Rmse:.0000} | {(n is 1 or 3 ? "–" : $"{found[n, share].Coverage:0.0 %}")}");
            Console.WriteLine($"| {Names[n]} | {string.Join(" | ", cells)} |");
        }

        return 0;
    }

    /// <summary>The number of archetypes that were learned.</summary>
    private static int Measure(ProfileSplit split, ulong seed, UnseenLevels[,] found)
    {
        var learned = ProfileLearner.Learn(ProfileEstimate.Model(split.Training.Skills), split.Training, seed);
        var plain = ProfileLearner.Learn(ProfileEstimate.Model(split.Training.Skills), split.Training, seed, archetypes: false);
        for (var share = 0; share < ProfileSplit.Shares.Length; share++)
        {
            var seen = split.Seen[share];
            var gaussian = ProfileEstimate.Of(plain, seen);
            var mixture = ProfileEstimate.Of(learned, seen);
            for (var p = 0; p < seen.Length; p++)
            {
                var near = Nearest(split.Training, seen[p]);
                var known = seen[p].Select(c => c.Column).ToHashSet();
                for (var c = 0; c < split.Training.Skills; c++)
                {
                    if (known.Contains(c))
                        continue;
                    var level = split.Levels[p][c];
                    found[0, share].Add(level, plain.Skills[c].Mean, plain.Skills[c].Sd);
                    found[1, share].Add(level, near[c], 0);
                    found[2, share].Add(level, gaussian.Mean[p, c], gaussian.Sd[p, c]);
                    found[3, share].Add(level, (near[c] + Math.Clamp(gaussian.Mean[p, c], 0, 1)) / 2, 0);
                    found[4, share].Add(level, mixture.Mean[p, c], mixture.Sd[p, c]);
                }
            }
        }

        return learned.Archetypes?.Weights.Length ?? 0;
    }

    private static double[] Nearest(PersonSkillTable training, (int Column, double Value)[] seen)
    {
        var nearest = Enumerable.Range(0, training.People)
            .OrderBy(p => seen.Sum(c => Math.Pow(training[p, c.Column] - c.Value, 2))).Take(Neighbours).ToArray();
        return [.. Enumerable.Range(0, training.Skills).Select(c => nearest.Average(p => training[p, c]))];
    }
}
