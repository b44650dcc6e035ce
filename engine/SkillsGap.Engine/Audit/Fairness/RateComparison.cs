namespace SkillsGap.Engine.Audit.Fairness;

/// <summary>A group's rate beside that of the most favoured group.</summary>
/// <param name="Ratio">Impact ratio: the one by the other.</param>
/// <param name="Low">Lower end of its interval.</param>
/// <param name="High">Upper end.</param>
/// <param name="P">Two-sided p of Fisher's exact test.</param>
/// <param name="Corrected">The same after Holm's correction over all pairs of groups of all tables.</param>
public sealed record RateComparison(double Ratio, double Low, double High, double P, double Corrected);
