namespace SkillsGap.Wire.Plans;

/// <summary>What one more of something would add to the best composition there is.</summary>
/// <param name="ByPrices">By prices: if people could be had in parts.</param>
/// <param name="Least">Proven: no less.</param>
/// <param name="Most">Proven: no more.</param>
public sealed record MarginalWorthDocument(double ByPrices, double Least, double Most);
