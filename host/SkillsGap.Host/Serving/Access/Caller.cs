using System.Reflection;
using SkillsGap.Host.Security;

namespace SkillsGap.Host.Serving.Access;

/// <summary>Who asks.</summary>
/// <param name="Tenant">Whose data they see.</param>
/// <param name="KeyId">The key they ask with.</param>
/// <param name="Scopes">What they may do.</param>
internal sealed record Caller(string Tenant, string KeyId, ApiScopes Scopes)
{
    /// <summary>Anybody on this machine, with <c>--dev</c>.</summary>
    public static readonly Caller Developer = new(
        "dev", "dev", ApiScopes.Plan | ApiScopes.Match | ApiScopes.ReadPeople | ApiScopes.ReadAggregates | ApiScopes.Admin);

    /// <summary>Whether they may do all of this.</summary>
    public bool May(ApiScopes scopes) => (Scopes & scopes) == scopes;

    /// <summary>The caller that was let in.</summary>
    public static ValueTask<Caller?> BindAsync(HttpContext context, ParameterInfo parameter) => ValueTask.FromResult(context.Features.Get<Caller>());
}
