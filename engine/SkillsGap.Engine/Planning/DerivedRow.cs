namespace SkillsGap.Engine.Planning;

/// <summary>
/// A row that every plan keeps because groups are whole: a weighted sum of upper limits, rounded. With a = Σ multiplier·use of an option,
/// s the shift of its group, F(x) = ⌊x⌋ + max(0, x − ⌊x⌋ − f) / (1 − f), β = Σ multiplier·upper·(1 + tolerance) − Σ s and f = β − ⌊β⌋, its
/// coefficient for the option is F(a − s) − F(−s) and its upper limit ⌊β⌋ − Σ F(−s) over the shifted groups. It holds as F never falls and
/// F(x) + F(y) ≤ F(x + y): the mixed-integer rounding of Nemhauser and Wolsey (1990); a shift measures a group from an option that it likely
/// takes, as complemented variables do for lifted covers. Without shifts it is at least as strong as the Chvátal–Gomory row of the same sum.
/// </summary>
/// <param name="Sources">The rows it comes from, each with an upper limit.</param>
/// <param name="Shifts">The shifted groups, in ascending order; 0 for every other group.</param>
/// <param name="Upper">Its upper limit, at least 0, rounded up.</param>
/// <param name="Price">Its price, above 0.</param>
public sealed record DerivedRow(IReadOnlyList<RowMultiplier> Sources, IReadOnlyList<GroupShift> Shifts, double Upper, double Price);
