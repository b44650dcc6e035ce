using System.Collections.Immutable;
using SkillsGap.Engine.Model;

namespace SkillsGap.Engine.Learning;

/// <summary>
/// The part of the catalogue that can matter on the way to a role, numbered on its own: the modules that teach a skill on which a path may
/// depend, what each of them asks for, and who gives it.
/// </summary>
internal sealed class RoleModules
{
    private readonly Catalogue catalogue;
    private readonly int[] modules;

    public RoleModules(Catalogue catalogue, Role role)
    {
        this.catalogue = catalogue;
        Thresholds = catalogue.Thresholds(role);
        var found = new SortedSet<int>();
        foreach (var (skill, _) in Thresholds) found.UnionWith(catalogue.Teaching(skill).ToArray());
        modules = [.. found];
        InCohorts = ModuleSet.Empty(modules.Length);
        Practising = ModuleSet.Empty(modules.Length);
        for (var i = 0; i < modules.Length; i++)
        {
            if (catalogue.Cohorts[modules[i]].Length > 0) InCohorts.Add(i);
            if (catalogue.Modules[modules[i]].Format == LearningFormat.HandsOn) Practising.Add(i);
        }

        Needs = [.. modules.Select(m => catalogue.Needs(m).ToArray().Select(Give).ToArray())];
        Requirements = [.. role.Requirements.Where(r => r.Level > 0).Select(r => Give(new(r.Skill, r.Level)))];
    }

    /// <summary>Number of modules.</summary>
    public int Count => modules.Length;

    /// <summary>See <see cref="Catalogue.Thresholds"/>.</summary>
    public ImmutableArray<(int Skill, ImmutableArray<double> Levels)> Thresholds { get; }

    /// <summary>The modules that run in cohorts.</summary>
    public ModuleSet InCohorts { get; }

    /// <summary>The hands-on modules.</summary>
    public ModuleSet Practising { get; }

    /// <summary>Per module what it asks for.</summary>
    public GivenNeed[][] Needs { get; }

    /// <summary>What the role asks for, levels of 0 left out.</summary>
    public GivenNeed[] Requirements { get; }

    /// <summary>The module behind a number.</summary>
    public LearningModule this[int module] => catalogue.Modules[modules[module]];

    /// <summary>The catalogue's indices of a set, rising.</summary>
    public ImmutableArray<int> IndicesOf(ModuleSet set) => [.. set.Members().Select(i => modules[i])];

    private GivenNeed Give(ModulePrerequisite asked)
    {
        var givers = ModuleSet.Empty(modules.Length);
        for (var i = 0; i < modules.Length; i++)
        {
            if (catalogue.Gives(modules[i], asked.Skill, asked.Level)) givers.Add(i);
        }

        return new(asked.Skill, asked.Level, givers);
    }
}
