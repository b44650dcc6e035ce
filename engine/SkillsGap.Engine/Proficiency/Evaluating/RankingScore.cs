namespace SkillsGap.Engine.Proficiency.Evaluating;

/// <summary>How well scores rank what is present above what is not.</summary>
/// <param name="Auc">Probability that something present ranks above something absent, a tie counting half; 0–1.</param>
/// <param name="AveragePrecision">Precision at each present item's score, averaged over the present ones; equal scores come at once.</param>
public readonly record struct RankingScore(double Auc, double AveragePrecision)
{
    /// <summary>Measures one ranking; null where everything or nothing is present.</summary>
    /// <param name="scores">Higher for what is more likely present; no NaN.</param>
    /// <param name="present">Whether each is present; as many.</param>
    /// <exception cref="ArgumentException">The lengths differ, or a score is NaN.</exception>
    public static RankingScore? Of(ReadOnlySpan<double> scores, ReadOnlySpan<bool> present)
    {
        if (scores.Length != present.Length)
            throw new ArgumentException($"{scores.Length} scores cannot be compared with {present.Length} outcomes.", nameof(present));
        var sorted = scores.ToArray();
        var order = present.ToArray();
        if (Array.Exists(sorted, double.IsNaN))
            throw new ArgumentException("A score that is not a number has no place in a ranking.", nameof(scores));
        Array.Sort(sorted, order);
        long all = order.LongCount(static p => p), absent = order.Length - all;
        if (all == 0 || absent == 0)
            return null;
        double won = 0, precision = 0;
        long hits = 0, misses = 0;
        for (int end = sorted.Length, first; end > 0; end = first)
        {
            long newHits = 0, newMisses = 0;
            for (first = end; first > 0 && sorted[first - 1] == sorted[end - 1]; first--)
            {
                if (order[first - 1]) newHits++;
                else newMisses++;
            }

            hits += newHits;
            misses += newMisses;
            won += newHits * (absent - misses + (newMisses / 2.0));
            precision += newHits * (double)hits / (hits + misses);
        }

        return new(won / ((double)all * absent), precision / all);
    }
}
