namespace SkillsGap.Benchmarks.Ranking;

/// <summary>How well scores rank what is present above what is not.</summary>
/// <param name="Auc">Probability that something present ranks above something absent, a tie counting half.</param>
/// <param name="AveragePrecision">Precision at each present item's score, averaged over the present ones; equal scores come at once.</param>
internal readonly record struct RankingScore(double Auc, double AveragePrecision)
{
    /// <summary>Measures one ranking; null where everything or nothing is present.</summary>
    public static RankingScore? Of(double[] scores, bool[] truth)
    {
        var present = truth.Count(t => t);
        if (present == 0 || present == truth.Length) return null;
        var order = Enumerable.Range(0, scores.Length).OrderByDescending(i => scores[i]).ToArray();
        double won = 0, precision = 0;
        int hits = 0, misses = 0;
        for (int first = 0, end; first < order.Length; first = end)
        {
            var (newHits, newMisses) = (0, 0);
            for (end = first; end < order.Length && scores[order[end]] == scores[order[first]]; end++)
            {
                if (truth[order[end]]) newHits++;
                else newMisses++;
            }

            hits += newHits;
            misses += newMisses;
            won += newHits * (truth.Length - present - misses + (newMisses / 2.0));
            precision += newHits * (double)hits / end;
        }

        return new(won / ((double)present * (truth.Length - present)), precision / present);
    }
}
