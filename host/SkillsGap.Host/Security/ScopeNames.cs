namespace SkillsGap.Host.Security;

/// <summary>The scopes by the names that people write. To add a scope: a value in <see cref="ApiScopes"/> and a line here.</summary>
internal static class ScopeNames
{
    private static readonly (string Name, ApiScopes Scope)[] Scopes =
    [
        ("plan", ApiScopes.Plan),
        ("match", ApiScopes.Match),
        ("read:people", ApiScopes.ReadPeople),
        ("read:aggregates", ApiScopes.ReadAggregates),
        ("admin", ApiScopes.Admin),
    ];

    /// <summary>All names.</summary>
    public static IEnumerable<string> All => Scopes.Select(one => one.Name);

    /// <summary>The names of what is in a set, in a fixed order.</summary>
    public static IReadOnlyList<string> Of(ApiScopes scopes) => [.. Scopes.Where(one => scopes.HasFlag(one.Scope)).Select(one => one.Name)];

    /// <summary>The scope of a name, or none.</summary>
    public static ApiScopes Of(string name) => Array.Find(Scopes, one => one.Name == name).Scope;
}
