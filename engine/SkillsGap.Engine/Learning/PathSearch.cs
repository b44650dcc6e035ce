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
    // A set costs its cash plus its catalogue hours at this rate where labels compete for a place in the beam. Only the catalogue decides
    // here, so that what is found for a signature does not depend on who asked first; a person's own hours rank the options later.
    private const double NominalHour = 40;
    private const int BeamWidth = 256;
    private const int MostSets = 48;

    private readonly Catalogue catalogue;
    private readonly ImmutableArray<Role> roles;
    private readonly ConcurrentDictionary<string, ImmutableArray<ImmutableArray<int>>> known = new();
    private readonly ConcurrentDictionary<int, ImmutableArray<(int Skill, ImmutableArray<double> Levels)>> thresholds = new();

    public PathSearch(Catalogue catalogue, ImmutableArray<Role> roles)
    {
        this.catalogue = catalogue;
        this.roles = roles;
    }

    /// <summary>The sets of modules worth a look, each sorted by module; one empty set where there is no gap, none where there is no way.</summary>
    public ImmutableArray<ImmutableArray<int>> Find(int role, ReadOnlySpan<double> mean)
    {
        var signature = Signature(role, mean);
        if (known.TryGetValue(signature, out var sets)) return sets;
        return known.GetOrAdd(signature, Search(roles[role], mean));
    }

    private string Signature(int role, ReadOnlySpan<double> mean)
    {
        var skills = thresholds.GetOrAdd(role, r => catalogue.Thresholds(roles[r]));
        var signature = new char[skills.Length + 1];
        signature[0] = (char)role;
        for (var i = 0; i < skills.Length; i++)
        {
            var band = 0;
            foreach (var level in skills[i].Levels) band += mean[skills[i].Skill] >= level ? 1 : 0;
            signature[i + 1] = (char)band;
        }

        return new string(signature);
    }

    private ImmutableArray<ImmutableArray<int>> Search(Role role, ReadOnlySpan<double> mean)
    {
        var complete = new List<Label>();
        var seen = new HashSet<string>();
        List<Label> beam = [new([], 0, 0)];
        while (beam.Count > 0)
        {
            var next = new List<Label>();
            foreach (var label in beam)
            {
                var missing = Missing(role, mean, label.Modules);
                if (missing.Count == 0) complete.Add(label);
                foreach (var need in missing) Expand(label, need, next, seen);
            }

            beam = next.Count <= BeamWidth ? next : [.. next.OrderBy(Rank).Take(BeamWidth)];
        }

        return [.. complete.Where(label => !complete.Any(other => Dominates(other, label)))
            .OrderBy(Rank).Take(MostSets).Select(label => label.Modules)];
    }

    private void Expand(Label label, ModulePrerequisite need, List<Label> next, HashSet<string> seen)
    {
        foreach (var m in catalogue.Teaching(need.Skill))
        {
            if (label.Modules.Contains(m) || !catalogue.Gives([m], need.Skill, need.Level)) continue;
            var modules = label.Modules.Add(m).Sort();
            if (!seen.Add(string.Join(',', modules))) continue;
            next.Add(new(modules, label.Hours + catalogue.Modules[m].Hours, label.Cash + catalogue.Modules[m].Cost));
        }
    }

    /// <summary>
    /// What to look for next: what a blocked module asks for and no other module of the set gives, else a level of the role. Where blocked
    /// modules wait for each other, all that they ask for: the circle may be broken anywhere. Empty when nothing is missing.
    /// </summary>
    private List<ModulePrerequisite> Missing(Role role, ReadOnlySpan<double> mean, ImmutableArray<int> modules)
    {
        var given = ImmutableArray<int>.Empty;
        while (true)
        {
            var started = given;
            foreach (var m in modules)
            {
                if (!given.Contains(m) && catalogue.Unmet(m, mean, given.AsSpan()) is null) given = given.Add(m);
            }

            if (given == started) break;
        }

        var circle = new List<ModulePrerequisite>();
        foreach (var m in modules)
        {
            if (given.Contains(m)) continue;
            var others = modules.Remove(m);
            foreach (var need in catalogue.Needs(m))
            {
                if (ModuleHours.IsThere(mean[need.Skill], need.Level)) continue;
                if (!catalogue.Gives(others.AsSpan(), need.Skill, need.Level)) return [need];
                if (!catalogue.Gives(given.AsSpan(), need.Skill, need.Level)) circle.Add(need);
            }
        }

        if (circle.Count > 0) return circle;
        foreach (var requirement in role.Requirements)
        {
            if (requirement.Level > 0 && mean[requirement.Skill] < requirement.Level
                && !catalogue.Gives(given.AsSpan(), requirement.Skill, requirement.Level))
            {
                return [new(requirement.Skill, requirement.Level)];
            }
        }

        return [];
    }

    private static double Rank(Label label) => label.Cash + (NominalHour * label.Hours);

    // A set is worth a look unless another costs no more time and money, practises as much and waits for no cohort it does not wait for.
    private bool Dominates(Label other, Label label)
    {
        if (ReferenceEquals(other, label) || other.Hours > label.Hours || other.Cash > label.Cash) return false;
        if (Practises(label) && !Practises(other)) return false;
        foreach (var m in other.Modules)
        {
            if (catalogue.Cohorts[m].Length > 0 && !label.Modules.Contains(m)) return false;
        }

        return other.Hours < label.Hours || other.Cash < label.Cash || other.Modules.Length < label.Modules.Length;
    }

    private bool Practises(Label label) => label.Modules.Any(m => catalogue.Modules[m].Format == LearningFormat.HandsOn);

    private sealed record Label(ImmutableArray<int> Modules, double Hours, double Cash);
}
