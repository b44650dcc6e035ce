namespace SkillsGap.Engine.Composition;

/// <summary>What one more of something would add to the value of the best composition there is, in the scenario's currency over the horizon.</summary>
/// <param name="ByPrices">By prices: what it would add if people could be had in parts.</param>
/// <param name="Least">Proven: no less.</param>
/// <param name="Most">Proven: no more.</param>
public readonly record struct MarginalWorth(double ByPrices, double Least, double Most);
