using System.Collections.Immutable;

namespace SkillsGap.Engine.Model;

/// <summary>The skills of an enterprise, what they need, what they are made of, and the transfer somebody declared.</summary>
/// <param name="Skills">The skills; a skill's index is its place here.</param>
/// <param name="Prerequisites">Pairs (skill, skill it needs), free of cycles.</param>
/// <param name="Components">Per skill its components with positive weights; empty where a skill is not decomposed.</param>
/// <param name="DeclaredTransfers">Declared transfer from skill to skill, 0–1; overrides the computed one.</param>
public sealed record Taxonomy(
    ImmutableArray<Skill> Skills,
    ImmutableArray<SkillPrerequisite> Prerequisites,
    ImmutableArray<ImmutableArray<SkillComponent>> Components,
    ImmutableArray<DeclaredTransfer> DeclaredTransfers)
{
    /// <summary>Number of skills.</summary>
    public int Count => Skills.Length;
}
