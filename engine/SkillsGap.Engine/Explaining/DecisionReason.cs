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

/// <summary>What an option takes of a row, at the row's price; a negative cost is a reward for what a lower limit or a worth wants.</summary>
public readonly record struct Payment(string Row, double Amount, double Price)
{
    /// <summary>Amount × price.</summary>
    public double Cost => Amount * Price;
}

/// <summary>The best of the options that do something else: another kind, role or set of modules.</summary>
/// <param name="Option">The option.</param>
/// <param name="Behind">What it nets below the chosen one; negative where prices alone would prefer it.</param>
/// <param name="NeededSuccess">The probability at which it would draw level at the plan's prices, where there is one up to 1.</param>
/// <param name="NeededCash">The cash cost at which it would draw level at the plan's prices, where it has a cost and there is one down to 0.</param>
/// <param name="NoRoom">Rows that would break their limit if it took the place of the chosen one.</param>
public sealed record RunnerUp(
    LearningOption Option, double Behind, double? NeededSuccess, double? NeededCash, ImmutableArray<string> NoRoom);
