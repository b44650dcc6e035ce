using System.Collections.Immutable;

namespace SkillsGap.Engine.Tracking;

/// <summary>What somebody who is out could do instead.</summary>
/// <param name="Person">Index of the person.</param>
/// <param name="Matched">The opening kept for them, one of <paramref name="Roles"/>; null where none fits or all that fit are kept for others whom they fit
/// better.</param>
/// <param name="Roles">Open roles that fit, those short of their target first, among these the best.</param>
/// <param name="OpenToChange">Whether they said they are open to a change of role. Others have to be asked before anything is planned.</param>
public sealed record RoleProposal(int Person, RoleMatch? Matched, ImmutableArray<RoleMatch> Roles, bool OpenToChange);
