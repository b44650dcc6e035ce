namespace SkillsGap.Wire.Plans;

/// <summary>The best plan found in which no group's rate is below (1 − tolerance) times another's, to within one person.</summary>
/// <param name="Tolerance">The tolerance, 0–1; 0.2 is four fifths.</param>
/// <param name="Status">What is known: <c>optimal</c>, <c>feasible</c>, <c>infeasible</c> or <c>unknown</c>.</param>
/// <param name="Value">Value of the plan; null without one, as all that follows.</param>
/// <param name="Bound">No plan that keeps the rates together is worth more.</param>
/// <param name="Loss">Value without less value with. It never rises with the tolerance.</param>
/// <param name="LeastLoss">The loss of the best plans is at least this.</param>
/// <param name="MostLoss">The loss of the best plans is at most this.</param>
/// <param name="Tightest">The limit that costs most for each person by which it is moved; null where none costs anything.</param>
public sealed record ParityPointDocument(
    double Tolerance, string Status, double? Value, double? Bound, double? Loss, double? LeastLoss, double? MostLoss, ParityLimitDocument? Tightest);
