using SkillsGap.Engine.Adjacency;

namespace SkillsGap.Benchmarks.Ranking.Baselines;

/// <summary>Rankings that add up a measure of pairs of skills over the skills that are seen to be present.</summary>
internal static class Pairwise
{
    /// <summary>Cosine between the columns of two skills.</summary>
    public static Func<RankingCase, double[]> FitCosine(HiddenHalf task) =>
        Fit(task, (both, from, to) => both / Math.Sqrt(from * (double)to));

    /// <summary>
    /// SkillScape's θ: the lesser of the two conditional probabilities among skills that are used effectively, a revealed comparative advantage
    /// above 1 (Alabdulkareem et al. 2018).
    /// </summary>
    public static Func<RankingCase, double[]> FitTheta(HiddenHalf task) => Fit(task, (both, from, to) => both / (double)Math.Max(from, to));

    /// <summary>Counts of training occupations with two skills; on the diagonal, with one.</summary>
    public static int[][] Together(SkillProfiles training)
    {
        int[][] together = [.. Enumerable.Range(0, training.Skills).Select(_ => new int[training.Skills])];
        for (var p = 0; p < training.Count; p++)
        {
            var skills = training.SkillsOf(p);
            foreach (var a in skills)
            {
                foreach (var b in skills) together[a][b]++;
            }
        }

        return together;
    }

    private static Func<RankingCase, double[]> Fit(HiddenHalf task, Func<int, int, int, double> measure)
    {
        var together = Together(task.Training);
        return test =>
        {
            int[] present = [.. test.Seen.Where((_, i) => test.Present[i])];
            return Array.ConvertAll(test.Hidden, to => present.Sum(from =>
                together[from][to] == 0 ? 0 : measure(together[from][to], together[from][from], together[to][to])));
        };
    }
}
