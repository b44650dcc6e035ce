namespace SkillsGap.Engine.Planning;

/// <summary>Options of which a plan takes at most one, or exactly one if <paramref name="Required"/>.</summary>
/// <param name="Id">Unique among the groups of a problem.</param>
/// <param name="Required">Whether taking nothing is ruled out; a required group has at least one option.</param>
/// <param name="Options">The choices; may be empty for a group that is not required.</param>
public sealed record AllocationGroup(string Id, bool Required, IReadOnlyList<AllocationOption> Options);
