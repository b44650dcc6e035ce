using System.Collections.Immutable;
using SkillsGap.Engine.Learning;

namespace SkillsGap.Engine.Explaining;

/// <summary>The best of the options that do something else: another kind, role or set of modules.</summary>
/// <param name="Option">The option.</param>
/// <param name="Behind">What it nets below the chosen one; negative where prices alone would prefer it.</param>
/// <param name="NeededSuccess">The probability at which it would draw level at the plan's prices, where there is one up to 1.</param>
/// <param name="NeededCash">The cash cost at which it would draw level at the plan's prices, where it has a cost and there is one down to 0.</param>
/// <param name="NoRoom">Rows that would break their limit if it took the place of the chosen one.</param>
public sealed record RunnerUp(
    LearningOption Option, double Behind, double? NeededSuccess, double? NeededCash, ImmutableArray<string> NoRoom);
