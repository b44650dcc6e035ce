namespace SkillsGap.Engine.Planning;

/// <summary>Options of which a plan takes at most one, or exactly one if <paramref name="Required"/>.</summary>
/// <param name="Id">Unique among the groups of a problem.</param>
/// <param name="Required">Whether taking nothing is ruled out; a required group has at least one option.</param>
/// <param name="Options">The choices; may be empty for a group that is not required.</param>
public sealed record AllocationGroup(string Id, bool Required, IReadOnlyList<AllocationOption> Options)
{
    /// <summary>What is decided already: that option and no other, or nothing; default null, not decided.</summary>
    public GroupDecision? Pin { get; init; }

    /// <summary>What an earlier plan decided, which a change costs the problem's move penalty; default null, nothing known. An option that the
    /// group no longer has makes any choice a move.</summary>
    public GroupDecision? Former { get; init; }
}
