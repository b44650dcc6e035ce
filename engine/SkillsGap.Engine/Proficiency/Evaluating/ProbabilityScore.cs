using System.Collections.Immutable;

namespace SkillsGap.Engine.Proficiency.Evaluating;

/// <summary>How good probabilities are, once it is known what came true.</summary>
/// <param name="Count">Predictions, at least 1.</param>
/// <param name="LogLoss">Mean of −ln of the probability given to what happened; less is better.</param>
/// <param name="Brier">Mean squared difference of probability and outcome (0 or 1); less is better.</param>
/// <param name="CalibrationError">Expected calibration error over <paramref name="Reliability"/>; less is better.</param>
/// <param name="Reliability">The reliability diagram, in <see cref="ReliabilityBin.Usual"/> bins.</param>
/// <param name="Ranking">How well the probabilities rank; null where everything or nothing came true.</param>
public sealed record ProbabilityScore(
    int Count, double LogLoss, double Brier, double CalibrationError, ImmutableArray<ReliabilityBin> Reliability, RankingScore? Ranking)
{
    /// <summary>Probabilities nearer to 0 and 1 than this count as this in the log loss, so that one mistake does not make it infinite.</summary>
    public const double LeastProbability = 1e-9;

    /// <summary>Measures predictions; null where there are none.</summary>
    /// <param name="probabilities">Each 0–1.</param>
    /// <param name="outcomes">Whether each came true; as many.</param>
    /// <exception cref="ArgumentException">The lengths differ, or a probability is none.</exception>
    public static ProbabilityScore? Of(ReadOnlySpan<double> probabilities, ReadOnlySpan<bool> outcomes)
    {
        var reliability = ReliabilityBin.Of(probabilities, outcomes);
        if (probabilities.IsEmpty)
            return null;
        double loss = 0, squares = 0;
        for (var i = 0; i < probabilities.Length; i++)
        {
            var given = outcomes[i] ? probabilities[i] : 1 - probabilities[i];
            loss -= Math.Log(Math.Max(given, LeastProbability));
            squares += (1 - given) * (1 - given);
        }

        return new(
            probabilities.Length, loss / probabilities.Length, squares / probabilities.Length,
            ReliabilityBin.CalibrationError(reliability.AsSpan()), reliability, RankingScore.Of(probabilities, outcomes));
    }
}
