namespace SkillsGap.Engine.Planning.Checking;

/// <summary>What is said to prove a bound: prices, rows that rounding derives, and blocks that are solved exactly.</summary>
/// <param name="Bound">No plan is worth more.</param>
/// <param name="Prices">Prices of rows, those not named being 0.</param>
/// <param name="Derived">The derived rows.</param>
/// <param name="Blocks">Ids of the blocks.</param>
public sealed record CertificateClaim(
    double Bound, IReadOnlyDictionary<string, double> Prices, IReadOnlyList<DerivedRowClaim> Derived, IReadOnlyList<string> Blocks);
