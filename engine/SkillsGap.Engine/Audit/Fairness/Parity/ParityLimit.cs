namespace SkillsGap.Engine.Audit.Fairness.Parity;

/// <summary>A limit that keeps one group's rate near another's.</summary>
/// <param name="Row">Id of its row.</param>
/// <param name="Constraint">What it belongs to.</param>
/// <param name="Group">Index of the group whose rate is kept up.</param>
/// <param name="Against">Index of the group to whose rate it is kept near.</param>
public sealed record ParityLimit(string Row, ParityConstraint Constraint, int Group, int Against);
