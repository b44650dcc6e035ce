using SkillsGap.Host.Security;

namespace SkillsGap.Host.Serving.Access;

/// <summary>Scopes as they are written.</summary>
internal static class ScopeNames
{
    /// <summary>The names of scopes, in words.</summary>
    public static string Of(ApiScopes scopes) => string.Join(" or ", Enum.GetValues<ApiScopes>().Where(one => one != ApiScopes.None && scopes.HasFlag(one)).Select(Name));

    private static string Name(ApiScopes scope) => scope switch
    {
        ApiScopes.ReadPeople => "read:people",
        ApiScopes.ReadAggregates => "read:aggregates",
        _ => scope.ToString().ToLowerInvariant(),
    };
}
