using System.Collections.Concurrent;
using System.Collections.Immutable;
using SkillsGap.Engine.Model;

namespace SkillsGap.Engine.Learning;

/// <summary>
/// Finds the sets of modules that bring every gap skill of a role to its level. Backward chaining: whatever is missing is met by a module,
/// whose own needs may be missing in turn. Remembered by gap signature: the side of every level of catalogue and role on which a person stands.
/// </summary>
internal sealed class PathSearch
{
    private readonly Catalogue catalogue;
    private readonly ImmutableArray<Role> roles;
    private readonly ConcurrentDictionary<string, ImmutableArray<ImmutableArray<int>>> known = new();
    private readonly ConcurrentDictionary<int, RoleModules> modulesOf = new();

    public PathSearch(Catalogue catalogue, ImmutableArray<Role> roles)
    {
        this.catalogue = catalogue;
        this.roles = roles;
    }

    /// <summary>The sets of modules worth a look, each sorted by module; one empty set where there is no gap, none where there is no way.</summary>
    public ImmutableArray<ImmutableArray<int>> Find(int role, ReadOnlySpan<double> mean)
    {
        var modules = modulesOf.GetOrAdd(role, r => new(catalogue, roles[r]));
        var signature = Signature(role, modules, mean);
        if (known.TryGetValue(signature, out var sets)) return sets;
        return known.GetOrAdd(signature, new PathBeam(modules, mean).Search());
    }

    private static string Signature(int role, RoleModules modules, ReadOnlySpan<double> mean)
    {
        var signature = new char[modules.Thresholds.Length + 1];
        signature[0] = (char)role;
        for (var i = 0; i < modules.Thresholds.Length; i++)
        {
            var (skill, levels) = modules.Thresholds[i];
            var band = 0;
            foreach (var level in levels) band += mean[skill] >= level ? 1 : 0;
            signature[i + 1] = (char)band;
        }

        return new string(signature);
    }
}
