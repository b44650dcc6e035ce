namespace SkillsGap.Engine.Scenarios;

/// <summary>How probable each number of people is.</summary>
/// <param name="First">The number that the first probability is of; smaller ones are as good as impossible.</param>
/// <param name="Probabilities">Probability of each number from <paramref name="First"/> on; not empty, together 1 within rounding.</param>
public sealed record HeadcountDistribution(int First, IReadOnlyList<double> Probabilities)
{
    /// <summary>The number expected.</summary>
    public double Mean => Probabilities.Select((p, i) => p * (First + i)).Sum();

    /// <summary>P(at least so many).</summary>
    public double AtLeast(int number) => number <= First ? 1 : Math.Min(1, Probabilities.Skip(number - First).Sum());

    /// <summary>The least number n with P(at most n) ≥ <paramref name="share"/>.</summary>
    /// <param name="share">0–1.</param>
    public int Quantile(double share)
    {
        double sum = 0;
        for (int i = 0; i < Probabilities.Count; i++)
        {
            sum += Probabilities[i];
            if (sum >= share) return First + i;
        }

        return First + Probabilities.Count - 1;
    }
}
