namespace SkillsGap.Host.Commands;

/// <summary>What is swept, from where to where, in how many points.</summary>
/// <param name="Over"><c>budget</c>, <c>deadline</c>, <c>head-count</c>, or the row of an allocation problem.</param>
/// <param name="Points">The points: limits, or for a deadline given in days their day numbers.</param>
/// <param name="InWeeks">Whether the points of a deadline are weeks after the scenario's day.</param>
internal sealed record Sweep(string Over, IReadOnlyList<double> Points, bool InWeeks = false);
