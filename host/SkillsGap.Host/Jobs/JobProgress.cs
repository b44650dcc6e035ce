namespace SkillsGap.Host.Jobs;

/// <summary>How far a job is.</summary>
/// <param name="Phase">What is being done, in a few words.</param>
/// <param name="Done">Part of the phase that is done, 0 to 1; null where unknown.</param>
/// <param name="Incumbent">Value of the best plan so far; null before there is one.</param>
/// <param name="Bound">What no plan can exceed; null before there is one.</param>
/// <param name="Gap">Relative distance of the two; null before both are there.</param>
/// <param name="PeopleDone">People dealt with, as far as that is counted.</param>
/// <param name="People">People in all, or null.</param>
internal sealed record JobProgress(string Phase, double? Done, double? Incumbent, double? Bound, double? Gap, int? PeopleDone, int? People);
