using System.Collections.Immutable;

namespace SkillsGap.Engine.Learning;

/// <summary>What can be decided about one person; staying comes first.</summary>
/// <param name="Person">Index of the person.</param>
/// <param name="Options">At least one option.</param>
public sealed record PersonOptions(int Person, ImmutableArray<LearningOption> Options);
