namespace SkillsGap.Wire.Plans;

/// <summary>What was asked of a target.</summary>
/// <param name="Role">The role whose requirements count.</param>
/// <param name="Headcount">People wanted by the deadline.</param>
/// <param name="Expected">Least number that the plan had to expect; null for as many as are wanted.</param>
public sealed record PlanTargetDocument(string Role, int Headcount, double? Expected = null);
