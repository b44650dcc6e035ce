namespace SkillsGap.Host.Serving.Access;

/// <summary>Says of a route that it computes, or takes much memory: only so many at a time.</summary>
internal sealed record RouteIsHeavy;
