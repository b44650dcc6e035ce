namespace SkillsGap.Wire.Plans;

/// <summary>Cash of a plan under way: planned + extra = spent + committed + freed.</summary>
/// <param name="Budget">What there was when the plan was made; null for no limit.</param>
/// <param name="Planned">What the plan meant to spend.</param>
/// <param name="Spent">What was spent since.</param>
/// <param name="Committed">What the plan meant for modules that are not begun, of people who are neither done nor out; nothing from the deadline on.</param>
/// <param name="Freed">What the plan meant for modules that are not begun and will not be: of people who are done or out, or whom the deadline found.</param>
/// <param name="Left">What of the budget is not spent; null for no limit.</param>
/// <param name="Extra">What of the cash spent the plan did not mean: modules begun again after they were failed, and such as are no part of it.</param>
public sealed record ReviewMoneyDocument(double? Budget, double Planned, double Spent, double Committed, double Freed, double? Left, double Extra = 0);
