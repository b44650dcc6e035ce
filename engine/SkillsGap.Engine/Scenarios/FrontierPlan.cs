namespace SkillsGap.Engine.Scenarios;

/// <summary>One point of a workforce's frontier.</summary>
/// <param name="At">The budget, the head-count, or for a deadline its day number.</param>
/// <param name="Plan">The plan, whose scenario has that budget, head-count or deadline.</param>
/// <param name="Bounds">The least bound that any point's prices prove from the point before up to this one, as limit and bound, for drawing; empty
/// where the points do not share their options.</param>
public sealed record FrontierPlan(double At, WorkforcePlan Plan, IReadOnlyList<(double At, double Bound)> Bounds);
