namespace SkillsGap.Engine.Tracking;

/// <summary>
/// Cash, in the scenario's currency. What was planned, and what was spent beyond it, is spent, still meant to be, or not needed any more:
/// Planned + Extra = Spent + Committed + Freed.
/// </summary>
/// <param name="Budget">What there was when the plan was made; null for no limit.</param>
/// <param name="Planned">What the plan meant to spend.</param>
/// <param name="Extra">What of the cash spent the plan did not mean: modules begun again after they were failed, and such as are no part of it.</param>
/// <param name="Spent">What was spent since.</param>
/// <param name="Committed">What the plan meant for modules that are not begun, of people who are neither done nor out; nothing from the deadline on. To plan
/// again is to decide on it again, but for paths under way.</param>
/// <param name="Freed">What the plan meant for modules that are not begun and will not be, of people who are done or out, or whom the deadline found.</param>
public readonly record struct MoneyProgress(double? Budget, double Planned, double Extra, double Spent, double Committed, double Freed)
{
    /// <summary>What of the budget is not spent; null for no limit, never negative.</summary>
    public double? Left => Budget is { } budget ? Math.Max(0, budget - Spent) : null;

    /// <summary>The cash of a plan on the day of a review.</summary>
    /// <param name="budget">The budget.</param>
    /// <param name="planned">What the plan meant to spend.</param>
    /// <param name="log">What happened.</param>
    /// <param name="people">How far everybody is.</param>
    /// <param name="cost">Cost of a module.</param>
    /// <param name="isOver">Whether the deadline has come.</param>
    internal static MoneyProgress Of(
        double? budget, double planned, EventLog log, IEnumerable<PersonProgress> people, Func<int, double> cost, bool isOver)
    {
        var open = people.ToLookup(
            one => isOver || one.State is PersonState.Done or PersonState.Out,
            one => one.Steps.Where(step => step.Started is null).Sum(step => cost(step.Module)));
        return new(budget, planned, log.Extra, log.Spent.Values.Sum(), open[false].Sum(), open[true].Sum());
    }
}
