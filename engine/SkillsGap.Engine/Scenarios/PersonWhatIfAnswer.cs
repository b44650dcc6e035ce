using System.Collections.Immutable;
using SkillsGap.Engine.Learning;
using SkillsGap.Engine.Planning;

namespace SkillsGap.Engine.Scenarios;

/// <summary>What one person would do, and what that would be worth.</summary>
/// <param name="Now">What the plan decides as things are.</param>
/// <param name="Options">What they could choose from, in the order of the answer's options.</param>
/// <param name="Answer">Value, cost to others and fit of each; the best; and how the best plan's value changes.</param>
public sealed record PersonWhatIfAnswer(LearningOption Now, ImmutableArray<LearningOption> Options, WhatIfAnswer Answer);
