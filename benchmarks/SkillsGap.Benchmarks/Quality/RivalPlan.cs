namespace SkillsGap.Benchmarks.Quality;

/// <summary>What somebody else than the planner came to.</summary>
/// <param name="Who">Who it was.</param>
/// <param name="Value">Value of the plan, counted anew; null without a plan that keeps all limits.</param>
/// <param name="Seconds">Time on the clock, of reading the model included.</param>
/// <param name="Note">What else is to be said; empty for nothing.</param>
internal sealed record RivalPlan(string Who, double? Value, double Seconds, string Note);
