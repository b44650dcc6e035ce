namespace SkillsGap.Wire.Plans;

/// <summary>How well one way of predicting answers did.</summary>
/// <param name="Name">What predicts, in words.</param>
/// <param name="Auc">Probability that a right answer was given more than a wrong one; null where all were right, or all wrong.</param>
/// <param name="LogLoss">Mean of −ln of the probability given to what came.</param>
/// <param name="Brier">Mean squared difference of probability and outcome.</param>
/// <param name="CalibrationError">Mean difference of probability and share of right answers over ten bins of equal width, weighted by their
/// answers.</param>
public sealed record PredictorDocument(string Name, double? Auc, double LogLoss, double Brier, double CalibrationError);
