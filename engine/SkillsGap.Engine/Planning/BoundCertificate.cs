namespace SkillsGap.Engine.Planning;

/// <summary>
/// What proves a bound below the raw price bound, for anybody to check: prices, rows that rounding derives from others, and blocks that are
/// solved exactly. The bound is Σ over blocks of the best that their groups reach together within the rows of the block, by reduced value, +
/// Σ over all other groups of the best reduced value + Σ over rows outside these blocks of their term at their price + Σ over derived rows of
/// price·upper; a reduced value is value − Σ price·use − Σ price of derived row·its coefficient.
/// </summary>
/// <param name="Bound">No plan is worth more; safe against rounding.</param>
/// <param name="Prices">Per row its price for this bound, which need not be that of <see cref="AllocationResult.Prices"/>; 0 for the rows of
/// <paramref name="Blocks"/>.</param>
/// <param name="Derived">The derived rows, each with a price above 0.</param>
/// <param name="Blocks">Indices into <see cref="AllocationProblem.Blocks"/> of those solved exactly; no group uses rows of two of them.</param>
public sealed record BoundCertificate(
    double Bound, IReadOnlyList<double> Prices, IReadOnlyList<DerivedRow> Derived, IReadOnlyList<int> Blocks);
