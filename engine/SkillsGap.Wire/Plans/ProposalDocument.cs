namespace SkillsGap.Wire.Plans;

/// <summary>What somebody who is out could do instead.</summary>
/// <param name="Person">The person.</param>
/// <param name="Why">Why they are out.</param>
/// <param name="Matched">The opening that is kept for them; null where none fits or others fit better.</param>
/// <param name="Roles">Open roles that fit, best first.</param>
/// <param name="OpenToChange">Whether they said they are open to a change of role.</param>
public sealed record ProposalDocument(string Person, string Why, RoleMatchDocument? Matched, IReadOnlyList<RoleMatchDocument> Roles, bool OpenToChange);
