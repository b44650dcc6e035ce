using System.Collections.Immutable;

namespace SkillsGap.Engine.Audit.Fairness.Parity;

/// <summary>What parity costs.</summary>
/// <param name="Constraints">What was kept in parity.</param>
/// <param name="Value">Value of the best plan known without.</param>
/// <param name="Bound">No plan without is worth more.</param>
/// <param name="Points">By rising tolerance, those that were reached.</param>
public sealed record ParityPrice(ImmutableArray<ParityConstraint> Constraints, double Value, double Bound, ImmutableArray<ParityPoint> Points);
