namespace SkillsGap.Engine.Planning.Conflicts;

/// <summary>Members that cannot all be kept.</summary>
/// <param name="Members">The members.</param>
/// <param name="Proof">Per row of the problem its price in phase 1, which proves it from the members alone; null where it rests on going through all
/// that the groups concerned may do, or on the core.</param>
/// <param name="From">What proves it.</param>
/// <param name="IsIrreducible">Whether for each member a plan was found that keeps all the others.</param>
internal sealed record ProvenConflict(MemberSet Members, double[]? Proof, BoundSource From, bool IsIrreducible);
