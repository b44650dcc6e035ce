namespace SkillsGap.Engine.Planning.Core;

/// <summary>How long one call of the exact core may take.</summary>
/// <param name="DeterministicTime">In the solver's own count of its work, so that a call stops at the same place every time.</param>
/// <param name="LongestCall">By the clock, for the day it hangs.</param>
/// <param name="Share">The part that it may take of the time that is left.</param>
/// <param name="Presolve">Whether the model is simplified first.</param>
internal sealed record CoreEffort(double DeterministicTime, TimeSpan LongestCall, double Share, bool Presolve)
{
    /// <summary>For the plan of a whole problem; leaves time for the proof.</summary>
    public static CoreEffort Whole { get; } = new(4, TimeSpan.FromSeconds(40), 0.5, true);

    /// <summary>For a bound on any plan.</summary>
    public static CoreEffort Proof { get; } = Whole with { Share = 1 };

    /// <summary>For a part of a plan. Presolve costs more than it brings there.</summary>
    public static CoreEffort Part { get; } = new(0.7, TimeSpan.FromSeconds(20), 1, false);
}
