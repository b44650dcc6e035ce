namespace SkillsGap.Engine.Audit.Fairness;

/// <summary>A group's rate beside those of groups that are more favoured.</summary>
/// <param name="Ratio">Impact ratio: its rate by that of the most favoured group.</param>
/// <param name="Low">Lower end of the ratio's interval.</param>
/// <param name="High">Upper end.</param>
/// <param name="Against">
/// Index of the group that it is tested against: of all with a higher rate that with the least p, since the most favoured may be too small to tell anything.
/// </param>
/// <param name="P">Two-sided p of Fisher's exact test against that group.</param>
/// <param name="Corrected">The same after Holm's correction over all pairs of groups of all tables, so that it may be chosen afterwards.</param>
public sealed record RateComparison(double Ratio, double Low, double High, int Against, double P, double Corrected);
