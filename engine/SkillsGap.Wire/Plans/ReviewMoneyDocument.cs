namespace SkillsGap.Wire.Plans;

/// <summary>Cash of a plan under way.</summary>
/// <param name="Budget">What there was when the plan was made; null for no limit.</param>
/// <param name="Planned">What the plan meant to spend.</param>
/// <param name="Spent">What was spent since.</param>
/// <param name="Committed">What paths under way will still cost.</param>
/// <param name="Freed">What was meant for people who are done or out, and is not needed.</param>
/// <param name="Left">What of the budget is not spent; null for no limit.</param>
public sealed record ReviewMoneyDocument(double? Budget, double Planned, double Spent, double Committed, double Freed, double? Left);
