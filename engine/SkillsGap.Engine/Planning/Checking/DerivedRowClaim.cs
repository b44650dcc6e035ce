namespace SkillsGap.Engine.Planning.Checking;

/// <summary>A row that is said to follow from others by rounding. Its coefficients are not stated: they follow from the rest.</summary>
/// <param name="From">Multipliers by row.</param>
/// <param name="Shifts">Shifts by group, 0 for groups not named.</param>
/// <param name="Upper">Its upper limit.</param>
/// <param name="Price">Its price.</param>
public sealed record DerivedRowClaim(
    IReadOnlyDictionary<string, double> From, IReadOnlyDictionary<string, double> Shifts, double Upper, double Price);
