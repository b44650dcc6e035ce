namespace SkillsGap.Engine.Planning;

/// <summary>A group's choice read by prices. Options are positions within the group; −1 is taking nothing, whose reduced value
/// is 0, less what a move costs.</summary>
/// <param name="Chosen">What the plan takes.</param>
/// <param name="ChosenReduced">Its reduced value; −∞ where a required group takes nothing.</param>
/// <param name="Best">What is best by prices (the first of equals, nothing before any option).</param>
/// <param name="BestReduced">Its reduced value.</param>
/// <param name="RunnerUp">The best of what was not chosen; null where there was no other choice.</param>
/// <param name="RunnerUpReduced">Its reduced value; null with <paramref name="RunnerUp"/>.</param>
public readonly record struct GroupReading(
    int Chosen, double ChosenReduced, int Best, double BestReduced, int? RunnerUp, double? RunnerUpReduced)
{
    /// <summary>What the group gives up for the rest of the plan: best less chosen reduced value, at least 0.</summary>
    public double Regret => BestReduced - ChosenReduced;
}
