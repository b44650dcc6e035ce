using System.Collections.Immutable;
using SkillsGap.Engine.Adjacency;
using SkillsGap.Engine.Proficiency;

namespace SkillsGap.Engine.Explaining;

/// <summary>Where one person stands towards a role, and why we think so.</summary>
/// <param name="Person">Index of the person.</param>
/// <param name="Role">Index of the role.</param>
/// <param name="Tier">The tier.</param>
/// <param name="Fit">Fit, reach and gaps.</param>
/// <param name="Skills">One finding per requirement of the role.</param>
/// <param name="Foundations">What was taught and never applied.</param>
/// <param name="Alignments">Vacant roles that fit better, best first.</param>
/// <param name="LeftOut">Evidence that was not used, and why.</param>
public sealed record PersonExplanation(
    int Person, int Role, Tier Tier, RoleFit Fit, ImmutableArray<SkillFinding> Skills, ImmutableArray<FoundationWithoutUse> Foundations,
    ImmutableArray<AlignedRole> Alignments, ImmutableArray<LeftOutEvidence> LeftOut);
