namespace SkillsGap.Host.Serving.Access;

/// <summary>Says of a route that it stands in the audit log.</summary>
/// <param name="Action">What is done, in kebab case.</param>
internal sealed record RouteIsRecorded(string Action);
