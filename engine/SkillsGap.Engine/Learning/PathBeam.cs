using System.Collections.Immutable;

namespace SkillsGap.Engine.Learning;

/// <summary>One search for sets of modules, for people on the same side of every level.</summary>
internal sealed class PathBeam
{
    // A set costs its cash plus its catalogue hours at this rate where labels compete for a place in the beam. Only the catalogue decides
    // here, so that what is found for a signature does not depend on who asked first; a person's own hours rank the options later.
    private const double NominalHour = 40;
    private const int BeamWidth = 256;
    private const int MostSets = 48;

    private readonly RoleModules modules;
    private readonly GivenNeed[] gaps;
    private readonly GivenNeed[][] open;
    private readonly ModuleSet given;
    private readonly List<GivenNeed> missing = [];

    /// <summary>Prepares the search.</summary>
    /// <param name="modules">What matters for the role.</param>
    /// <param name="mean">Mean proficiency, a skill each.</param>
    public PathBeam(RoleModules modules, ReadOnlySpan<double> mean)
    {
        this.modules = modules;
        given = ModuleSet.Empty(modules.Count);
        open = new GivenNeed[modules.Count][];
        for (var i = 0; i < open.Length; i++)
        {
            missing.Clear();
            foreach (var need in modules.Needs[i])
            {
                if (!ModuleHours.IsThere(mean[need.Skill], need.Level)) missing.Add(need);
            }

            open[i] = missing.Count == 0 ? [] : [.. missing];
        }

        missing.Clear();
        foreach (var requirement in modules.Requirements)
        {
            if (mean[requirement.Skill] < requirement.Level) missing.Add(requirement);
        }

        gaps = [.. missing];
    }

    /// <summary>The sets worth a look, best first, each sorted by module.</summary>
    public ImmutableArray<ImmutableArray<int>> Search()
    {
        var complete = new List<Label>();
        var seen = new HashSet<ModuleSet>();
        List<Label> beam = [new(ModuleSet.Empty(modules.Count), 0, 0)];
        while (beam.Count > 0)
        {
            var next = new List<Label>();
            foreach (var label in beam)
            {
                FindMissing(label.Modules);
                if (missing.Count == 0) complete.Add(label);
                foreach (var need in missing) Expand(label, need, next, seen);
            }

            beam = next.Count <= BeamWidth ? next : [.. next.OrderBy(Rank).Take(BeamWidth)];
        }

        return Best(complete);
    }

    // None is dominated by a set of higher rank, so only those before it are looked at.
    private ImmutableArray<ImmutableArray<int>> Best(List<Label> complete)
    {
        Label[] ranked = [.. complete.OrderBy(Rank)];
        var best = ImmutableArray.CreateBuilder<ImmutableArray<int>>();
        for (var i = 0; i < ranked.Length && best.Count < MostSets; i++)
        {
            var dominated = false;
            for (var j = 0; j < ranked.Length && Rank(ranked[j]) <= Rank(ranked[i]) && !dominated; j++)
                dominated = Dominates(ranked[j], ranked[i]);
            if (!dominated) best.Add(modules.IndicesOf(ranked[i].Modules));
        }

        return best.ToImmutable();
    }

    private void Expand(Label label, GivenNeed need, List<Label> next, HashSet<ModuleSet> seen)
    {
        for (var m = need.Givers.Next(0); m >= 0; m = need.Givers.Next(m + 1))
        {
            if (label.Modules.Contains(m)) continue;
            var more = label.Modules.With(m);
            if (seen.Add(more)) next.Add(new(more, label.Hours + modules[m].Hours, label.Cash + modules[m].Cost));
        }
    }

    /// <summary>
    /// What to look for next: what a blocked module asks for and no other module of the set gives, else a level of the role. Where blocked
    /// modules wait for each other, all that they ask for: the circle may be broken anywhere. Empty when nothing is missing.
    /// </summary>
    private void FindMissing(ModuleSet set)
    {
        FindGiven(set);
        missing.Clear();
        for (var m = set.Next(0); m >= 0; m = set.Next(m + 1))
        {
            if (given.Contains(m)) continue;
            foreach (var need in open[m])
            {
                if (!need.Givers.MeetsBut(set, m))
                {
                    missing.Clear();
                    missing.Add(need);
                    return;
                }

                if (!need.Givers.Meets(given)) missing.Add(need);
            }
        }

        if (missing.Count > 0) return;
        foreach (var requirement in gaps)
        {
            if (requirement.Givers.Meets(given)) continue;
            missing.Add(requirement);
            return;
        }
    }

    // The modules of the set that can be started, one after the other.
    private void FindGiven(ModuleSet set)
    {
        given.Clear();
        for (var started = true; started;)
        {
            started = false;
            for (var m = set.Next(0); m >= 0; m = set.Next(m + 1))
            {
                if (given.Contains(m) || !MayStart(m)) continue;
                given.Add(m);
                started = true;
            }
        }
    }

    private bool MayStart(int module)
    {
        foreach (var need in open[module])
        {
            if (!need.Givers.Meets(given)) return false;
        }

        return true;
    }

    private static double Rank(Label label) => label.Cash + (NominalHour * label.Hours);

    // A set is worth a look unless another costs no more time and money, practises as much and waits for no cohort it does not wait for.
    private bool Dominates(Label other, Label label)
    {
        if (ReferenceEquals(other, label) || other.Hours > label.Hours || other.Cash > label.Cash) return false;
        if (label.Modules.Meets(modules.Practising) && !other.Modules.Meets(modules.Practising)) return false;
        return other.Modules.SharesOnly(modules.InCohorts, label.Modules)
            && (other.Hours < label.Hours || other.Cash < label.Cash || other.Modules.Count < label.Modules.Count);
    }

    private sealed record Label(ModuleSet Modules, double Hours, double Cash);
}
