namespace SkillsGap.Host.Security;

/// <summary>Something to be recorded.</summary>
/// <param name="Tenant">In whose log.</param>
/// <param name="Actor">The id of the key that acted, or <c>command-line</c>.</param>
/// <param name="Action">What was done, in kebab case: <c>plan</c>, <c>read-person</c>, <c>upload</c> …</param>
/// <param name="Resource">What it was done to: ids of workforces, jobs and keys; never of a person. An id that a caller made up
/// stands there only once something was done under it, and as <c>*</c> before.</param>
/// <param name="Person">The pseudonym of the person it is about; null where it is about none.</param>
/// <param name="Outcome">What became of it: <c>begun</c> before a change and then <c>done</c> or <c>broken-off</c>, <c>refused</c>, or the type of the problem.
/// A change with nothing but <c>begun</c> may have been made or not.</param>
internal sealed record AuditEvent(string Tenant, string Actor, string Action, string Resource, string? Person, string Outcome);
