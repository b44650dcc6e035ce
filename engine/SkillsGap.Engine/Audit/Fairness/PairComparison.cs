namespace SkillsGap.Engine.Audit.Fairness;

/// <summary>People of one group each beside one of the group that it is tested against who is alike.</summary>
/// <param name="Measure">Name of the measure.</param>
/// <param name="Partition">The groups, by one attribute.</param>
/// <param name="Group">Index of the one group.</param>
/// <param name="Against">Index of the other.</param>
/// <param name="Counts">The pairs.</param>
/// <param name="P">Two-sided p of the exact sign test.</param>
/// <param name="Corrected">The same after Holm's correction over all pairs of groups of all such comparisons.</param>
/// <param name="IsFlagged">Whether people of the group get less, and that is no chance.</param>
public sealed record PairComparison(
    string Measure, AuditPartition Partition, int Group, int Against, PairCounts Counts, double P, double Corrected, bool IsFlagged);
