namespace SkillsGap.Wire.Plans;

/// <summary>Head-count forecast of a target.</summary>
/// <param name="Role">The role whose requirements count.</param>
/// <param name="Headcount">People wanted by the deadline.</param>
/// <param name="Today">People capable today.</param>
/// <param name="Planned">People on a path.</param>
/// <param name="Expected">Today plus the sum of the probabilities.</param>
/// <param name="Probability">Probability of reaching the target.</param>
public sealed record TargetDocument(string Role, int Headcount, int Today, int Planned, double Expected, double Probability);
