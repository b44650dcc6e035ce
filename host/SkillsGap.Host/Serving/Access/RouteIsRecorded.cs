namespace SkillsGap.Host.Serving.Access;

/// <summary>Says of a route that it stands in the audit log.</summary>
/// <param name="Action">What is done, in kebab case.</param>
/// <param name="Changes">Whether something is stored or deleted by it: then it stands in the log before it is done, and again with what came of it.</param>
internal sealed record RouteIsRecorded(string Action, bool Changes);
