namespace SkillsGap.Benchmarks.Ranking.Baselines;

/// <summary>How many training occupations have the skill, whoever is asked about.</summary>
internal static class Popularity
{
    public static Func<RankingCase, double[]> Fit(HiddenHalf task) =>
        test => Array.ConvertAll(test.Hidden, s => (double)task.Training.ProfilesWith(s).Length);
}
