using SkillsGap.Engine.Adjacency;

namespace SkillsGap.Benchmarks.Ranking;

/// <summary>
/// The task: of occupations that were not trained on, a random half of the columns is seen; the other half is ranked by how likely it is
/// present. Present is what <see cref="SkillProfiles"/> of the training occupations takes to be there.
/// </summary>
/// <param name="Training">Profiles of the training occupations.</param>
/// <param name="Levels">Their levels: per occupation a level per column.</param>
/// <param name="Cases">The test occupations.</param>
internal sealed record HiddenHalf(SkillProfiles Training, double[][] Levels, RankingCase[] Cases)
{
    private const double TestShare = 0.2;
    private const int MostCases = 150;

    /// <summary>Draws the split, the test occupations and the seen halves.</summary>
    public static HiddenHalf Draw(ProfileTable table, int seed)
    {
        var random = new Random(seed);
        var occupations = table.Levels.ToArray();
        random.Shuffle(occupations);
        var tests = (int)(TestShare * occupations.Length);
        var levels = occupations[tests..];
        var columns = table.Skills.Length;
        var training = SkillProfiles.Of(columns, levels.Select(row => row.Select((level, s) => new SkillLevel(s, level))));
        return new(training, levels, [.. occupations[..Math.Min(tests, MostCases)].Select(Case)]);

        RankingCase Case(double[] row)
        {
            int[] all = [.. Enumerable.Range(0, columns)];
            var shuffled = all.ToArray();
            random.Shuffle(shuffled);
            int[] seen = [.. shuffled[..(columns / 2)].Order()], hidden = [.. shuffled[(columns / 2)..].Order()];
            double[] seenLevels = [.. seen.Select(s => row[s])];
            var present = new bool[seen.Length];
            training.Present(seen, seenLevels, present);
            var truth = new bool[columns];
            training.Present(all, row, truth);
            int[] has = [.. all.Where(s => truth[s])];
            var nearest = Enumerable.Range(0, training.Count).Max(p => Jaccard(has, training.SkillsOf(p)));
            return new(seen, seenLevels, present, hidden, [.. hidden.Select(s => truth[s])], nearest);
        }
    }

    private static double Jaccard(int[] a, ReadOnlySpan<int> b)
    {
        var both = 0;
        foreach (var s in b)
        {
            if (Array.BinarySearch(a, s) >= 0) both++;
        }

        return (double)both / Math.Max(1, a.Length + b.Length - both);
    }
}
