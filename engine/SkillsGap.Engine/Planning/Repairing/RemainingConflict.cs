namespace SkillsGap.Engine.Planning.Repairing;

/// <summary>What cannot be kept though some members gave way.</summary>
/// <param name="Members">The members; empty where nothing is proven.</param>
/// <param name="Proof">Per row its price in phase 1; null where it was proven otherwise.</param>
internal sealed record RemainingConflict(IReadOnlyList<ConflictMember> Members, IReadOnlyList<double>? Proof)
{
    public static RemainingConflict None { get; } = new([], null);
}
