namespace SkillsGap.Wire.Plans;

/// <summary>A point of a reliability diagram.</summary>
/// <param name="From">Least probability.</param>
/// <param name="To">Greatest probability.</param>
/// <param name="Cases">Predictions between them.</param>
/// <param name="Predicted">Their mean probability.</param>
/// <param name="Observed">Share of them that came true.</param>
public sealed record ReliabilityDocument(double From, double To, int Cases, double Predicted, double Observed);
