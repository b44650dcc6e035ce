namespace SkillsGap.Benchmarks.Ranking.Baselines;

/// <summary>
/// Log odds of a hidden skill with every seen one as if they were independent given it: directed, and what is seen to be absent counts.
/// Probabilities are shrunk by one occupation at the base rate.
/// </summary>
internal static class NaiveBayes
{
    public static Func<RankingCase, double[]> Fit(HiddenHalf task)
    {
        var together = Pairwise.Together(task.Training);
        var all = task.Training.Count;
        return test => Array.ConvertAll(test.Hidden, to => LogOdds(test, to));

        double LogOdds(RankingCase test, int to)
        {
            var with = together[to][to];
            var without = all - with;
            var odds = Math.Log((with + 1.0) / (without + 1.0));
            for (var i = 0; i < test.Seen.Length; i++)
            {
                var seen = test.Seen[i];
                var rate = (together[seen][seen] + 0.5) / (all + 1.0);
                var given = (together[seen][to] + rate) / (with + 1.0);
                var otherwise = (together[seen][seen] - together[seen][to] + rate) / (without + 1.0);
                odds += test.Present[i] ? Math.Log(given / otherwise) : Math.Log((1 - given) / (1 - otherwise));
            }

            return odds;
        }
    }
}
