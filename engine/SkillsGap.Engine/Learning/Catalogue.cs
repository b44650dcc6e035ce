using System.Collections.Immutable;
using SkillsGap.Engine.Model;

namespace SkillsGap.Engine.Learning;

/// <summary>The modules, indexed by what they teach and when they run.</summary>
internal sealed class Catalogue
{
    private readonly int[][] teaching;
    private readonly ModulePrerequisite[][] needs;

    public Catalogue(Workforce workforce)
    {
        Modules = workforce.Modules;
        var bySkill = new List<int>[workforce.Taxonomy.Count];
        for (var s = 0; s < bySkill.Length; s++) bySkill[s] = [];
        for (var m = 0; m < Modules.Length; m++)
        {
            foreach (var outcome in Modules[m].Outcomes) bySkill[outcome.Skill].Add(m);
        }

        teaching = [.. bySkill.Select(list => list.ToArray())];
        needs = [.. Modules.Select(module => module.Outcomes.Select(o => new ModulePrerequisite(o.Skill, o.LevelFrom))
            .Concat(module.Prerequisites).ToArray())];
        var ofModule = Enumerable.Range(0, workforce.Cohorts.Length).ToLookup(c => workforce.Cohorts[c].Module);
        Cohorts = [.. Modules.Select((_, m) => ofModule[m]
            .OrderBy(c => workforce.Cohorts[c].StartDate).ThenBy(c => workforce.Cohorts[c].Weeks).ThenBy(c => c)
            .ToArray())];
    }

    public ImmutableArray<LearningModule> Modules { get; }

    /// <summary>Per module its cohorts, earliest first; empty for a self-paced module.</summary>
    public int[][] Cohorts { get; }

    /// <summary>The modules that teach a skill.</summary>
    public ReadOnlySpan<int> Teaching(int skill) => teaching[skill];

    /// <summary>What a module asks for: each outcome's starting level and each prerequisite.</summary>
    public ReadOnlySpan<ModulePrerequisite> Needs(int module) => needs[module];

    /// <summary>Whether a set of modules holds one that brings the skill to the level.</summary>
    public bool Gives(ReadOnlySpan<int> modules, int skill, double level)
    {
        foreach (var m in modules)
        {
            if (Gives(m, skill, level)) return true;
        }

        return false;
    }

    /// <summary>Whether a module brings the skill to the level.</summary>
    public bool Gives(int module, int skill, double level)
    {
        foreach (var outcome in Modules[module].Outcomes.AsSpan())
        {
            if (outcome.Skill == skill && outcome.LevelTo >= level) return true;
        }

        return false;
    }

    /// <summary>
    /// The skills on which a path to the role can depend, through any chain of modules, with every level at which the answer can change:
    /// two people on the same side of all of them have the same paths.
    /// </summary>
    public ImmutableArray<(int Skill, ImmutableArray<double> Levels)> Thresholds(Role role)
    {
        var levels = new SortedDictionary<int, SortedSet<double>>();
        var open = new Queue<int>();

        void Ask(int skill, double level)
        {
            if (!levels.TryGetValue(skill, out var known))
            {
                levels[skill] = known = [];
                open.Enqueue(skill);
            }

            known.Add(level);
        }

        foreach (var requirement in role.Requirements) Ask(requirement.Skill, requirement.Level);
        while (open.TryDequeue(out var skill))
        {
            foreach (var m in teaching[skill])
            {
                foreach (var need in Needs(m)) Ask(need.Skill, need.Level - ModuleHours.StartTolerance);
            }
        }

        return [.. levels.Select(pair => (pair.Key, pair.Value.ToImmutableArray()))];
    }
}
