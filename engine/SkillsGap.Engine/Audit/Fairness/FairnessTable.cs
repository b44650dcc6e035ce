using System.Collections.Immutable;

namespace SkillsGap.Engine.Audit.Fairness;

/// <summary>A measure by the groups of a partition.</summary>
/// <param name="Partition">The groups.</param>
/// <param name="MostFavoured">Index of the group with the highest rate of those compared; null where nothing is compared.</param>
/// <param name="Cells">One a group, in the order of the groups.</param>
public sealed record FairnessTable(AuditPartition Partition, int? MostFavoured, ImmutableArray<FairnessCell> Cells);
