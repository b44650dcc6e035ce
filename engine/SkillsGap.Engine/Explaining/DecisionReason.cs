using System.Collections.Immutable;
using SkillsGap.Engine.Learning;

namespace SkillsGap.Engine.Explaining;

/// <summary>Why a person gets this option and not another, by the prices of the plan.</summary>
/// <param name="Chosen">The option in the plan.</param>
/// <param name="Payments">What it takes of scarce rows, and what that is worth to others at the plan's prices.</param>
/// <param name="Net">Its value less those payments.</param>
/// <param name="Regret">What the person's best option nets above it: given up for the plan as a whole, 0 for most.</param>
/// <param name="RunnerUp">The best other thing to do, or null where there is none.</param>
public sealed record DecisionReason(
    LearningOption Chosen, ImmutableArray<Payment> Payments, double Net, double Regret, RunnerUp? RunnerUp);
