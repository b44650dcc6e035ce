namespace SkillsGap.Wire.Plans;

/// <summary>How good probabilities are that a role's requirement is met.</summary>
/// <param name="Cases">Pairs with a requirement.</param>
/// <param name="LogLoss">Mean of −ln of the probability of what was so.</param>
/// <param name="Brier">Mean squared difference of probability and what was so.</param>
/// <param name="CalibrationError">Mean distance of predicted and observed over ten bins.</param>
/// <param name="Auc">Probability that one who meets it ranks above one who does not; null where all or none do.</param>
/// <param name="AveragePrecision">Average precision; null where all or none do.</param>
/// <param name="Reliability">The reliability diagram; bins without pairs are left out.</param>
public sealed record AtLeastDocument(
    int Cases, double LogLoss, double Brier, double CalibrationError, double? Auc, double? AveragePrecision,
    IReadOnlyList<ReliabilityDocument> Reliability);
