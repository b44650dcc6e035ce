namespace SkillsGap.Engine.Tracking;

/// <summary>Cash, in the scenario's currency.</summary>
/// <param name="Budget">What there was when the plan was made; null for no limit.</param>
/// <param name="Planned">What the plan meant to spend.</param>
/// <param name="Spent">What was spent since.</param>
/// <param name="Committed">What paths under way will still cost.</param>
/// <param name="Freed">What the plan meant to spend on people who do not need it any more or do not want it.</param>
public readonly record struct MoneyProgress(double? Budget, double Planned, double Spent, double Committed, double Freed)
{
    /// <summary>What of the budget is not spent; null for no limit, never negative.</summary>
    public double? Left => Budget is { } budget ? Math.Max(0, budget - Spent) : null;
}
