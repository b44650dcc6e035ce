using SkillsGap.Host.Security;

namespace SkillsGap.Host.Serving.Access;

/// <summary>What a route asks of its caller: one of the scopes.</summary>
/// <param name="AnyOf">Any one of these is enough.</param>
internal sealed record RouteNeeds(ApiScopes AnyOf);
