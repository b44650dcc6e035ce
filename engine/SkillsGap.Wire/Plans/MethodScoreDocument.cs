namespace SkillsGap.Wire.Plans;

/// <summary>How good one method is.</summary>
/// <param name="Method">Its name.</param>
/// <param name="People">People that the pairs are about.</param>
/// <param name="Rmse">Root mean squared error.</param>
/// <param name="RmseLow">Lower end of its 95 % interval over people.</param>
/// <param name="RmseHigh">Upper end.</param>
/// <param name="Ratio">Error of the estimate ÷ error of this method, below 1 where the estimate is better; null for the estimate.</param>
/// <param name="RatioLow">Lower end of its 95 % interval over people.</param>
/// <param name="RatioHigh">Upper end.</param>
/// <param name="Bias">Mean of predicted − true.</param>
/// <param name="LogScore">Mean log density of what was true; more is better.</param>
/// <param name="Coverage">Share of what was true inside the 90 % interval.</param>
/// <param name="AtLeast">How good the probability is that the role's requirement is met; null where nothing is required.</param>
public sealed record MethodScoreDocument(
    string Method, int People, double Rmse, double RmseLow, double RmseHigh, double? Ratio, double? RatioLow, double? RatioHigh, double Bias,
    double LogScore, double Coverage, AtLeastDocument? AtLeast);
