namespace SkillsGap.Benchmarks.Ranking.Baselines;

/// <summary>The 40 training occupations most alike in the seen levels (cosine), each voting by its likeness for what it has.</summary>
internal static class Neighbours
{
    private const int Count = 40;

    public static Func<RankingCase, double[]> Fit(HiddenHalf task) => test =>
    {
        var near = Enumerable.Range(0, task.Levels.Length).Select(p => (Profile: p, Likeness: Cosine(task.Levels[p], test)))
            .OrderByDescending(x => x.Likeness).Take(Count).ToArray();
        var votes = new double[task.Training.Skills];
        foreach (var (profile, likeness) in near)
        {
            foreach (var s in task.Training.SkillsOf(profile)) votes[s] += likeness;
        }

        return Array.ConvertAll(test.Hidden, s => votes[s]);
    };

    private static double Cosine(double[] row, RankingCase test)
    {
        double product = 0, own = 0, other = 0;
        for (var i = 0; i < test.Seen.Length; i++)
        {
            var x = row[test.Seen[i]];
            product += x * test.Levels[i];
            own += x * x;
            other += test.Levels[i] * test.Levels[i];
        }

        return product == 0 ? 0 : product / Math.Sqrt(own * other);
    }
}
