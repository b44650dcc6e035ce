using SkillsGap.Engine.Planning;

namespace SkillsGap.Engine.Audit.Fairness.Parity;

/// <summary>What parity costs at one tolerance.</summary>
/// <param name="Tolerance">The tolerance, 0–1.</param>
/// <param name="Plan">Problem, answer and loss.</param>
/// <param name="Tightest">The limit with the highest price; null where none has any, or without a plan.</param>
/// <param name="Price">Its price: what one person more by which the group may fall short would be worth; 0 where there is none.</param>
public sealed record ParityPoint(double Tolerance, RestrictedPlan Plan, ParityLimit? Tightest, double Price);
