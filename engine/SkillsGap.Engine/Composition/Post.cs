using SkillsGap.Engine.Learning;

namespace SkillsGap.Engine.Composition;

/// <summary>What somebody does in a composed team.</summary>
/// <param name="Part">The part they play.</param>
/// <param name="Role">Index of the role whose work it is.</param>
/// <param name="Kind">For projects, or existing work.</param>
/// <param name="Learning">How they get ready for it; null for somebody who takes it as they are.</param>
public sealed record Post(TeamPart Part, int Role, WorkKind Kind, LearningOption? Learning);
