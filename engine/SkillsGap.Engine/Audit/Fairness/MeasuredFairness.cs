using System.Collections.Immutable;

namespace SkillsGap.Engine.Audit.Fairness;

/// <summary>A measure and who gets how much of it.</summary>
/// <param name="Measure">The measure.</param>
/// <param name="Tables">A table a partition, in the order of the partitions.</param>
public sealed record MeasuredFairness(FairnessMeasure Measure, ImmutableArray<FairnessTable> Tables);
