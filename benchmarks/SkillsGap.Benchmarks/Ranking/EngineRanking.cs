using SkillsGap.Engine.Adjacency;

namespace SkillsGap.Benchmarks.Ranking;

/// <summary>What the engine does.</summary>
internal static class EngineRanking
{
    public static Func<RankingCase, double[]> Fit(HiddenHalf task, LikelySkillsOptions options)
    {
        var likely = LikelySkills.Fit(task.Training, options);
        return test =>
        {
            var probability = new double[task.Training.Skills];
            likely.Probabilities(test.Seen, test.Levels, probability);
            return Array.ConvertAll(test.Hidden, s => probability[s]);
        };
    }
}
