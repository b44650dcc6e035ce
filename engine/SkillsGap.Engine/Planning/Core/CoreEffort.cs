namespace SkillsGap.Engine.Planning.Core;

/// <summary>How long one call of the exact core may take.</summary>
/// <param name="DeterministicTime">In the solver's own count of its work, so that a call stops at the same place every time.</param>
/// <param name="LongestCall">By the clock, for the day it hangs.</param>
/// <param name="Presolve">Whether the model is simplified first.</param>
internal sealed record CoreEffort(double DeterministicTime, TimeSpan LongestCall, bool Presolve)
{
    /// <summary>For a problem solved whole.</summary>
    public static CoreEffort Whole { get; } = new(4, TimeSpan.FromSeconds(40), true);

    /// <summary>For a part of a plan. Presolve costs more than it brings there.</summary>
    public static CoreEffort Part { get; } = new(0.7, TimeSpan.FromSeconds(20), false);
}
