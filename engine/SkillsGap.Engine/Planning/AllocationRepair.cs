namespace SkillsGap.Engine.Planning;

/// <summary>A way to make a problem without a plan have one.</summary>
/// <param name="Changes">What has to give way: one member of the conflict; where there are several conflicts that have nothing to do with each other, one
/// of each.</param>
/// <param name="Choice">Per group the position of its option, or −1: a plan that keeps everything once the changes are made.</param>
public sealed record AllocationRepair(IReadOnlyList<LimitChange> Changes, IReadOnlyList<int> Choice);
