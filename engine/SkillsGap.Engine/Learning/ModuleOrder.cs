using System.Collections.Immutable;

namespace SkillsGap.Engine.Learning;

/// <summary>
/// What the modules of a set wait for, given what is there: for each need that is missing, the modules of the set that give it. Worked out once
/// for all schedules of the set.
/// </summary>
internal sealed class ModuleOrder
{
    private readonly int[][][] givers;

    /// <summary>Looks at every need of every module.</summary>
    /// <param name="catalogue">The modules.</param>
    /// <param name="modules">The set.</param>
    /// <param name="mean">Mean proficiency, a skill each.</param>
    public ModuleOrder(Catalogue catalogue, ImmutableArray<int> modules, ReadOnlySpan<double> mean)
    {
        givers = new int[modules.Length][][];
        var missing = new List<int[]>();
        for (var i = 0; i < modules.Length; i++)
        {
            missing.Clear();
            foreach (var need in catalogue.Needs(modules[i]))
            {
                if (!ModuleHours.IsThere(mean[need.Skill], need.Level)) missing.Add(Givers(catalogue, modules, need.Skill, need.Level));
            }

            givers[i] = missing.Count == 0 ? [] : [.. missing];
        }
    }

    /// <summary>Whether a module (its place in the set) may start when these are done.</summary>
    public bool MayStart(int module, ReadOnlySpan<bool> done)
    {
        foreach (var any in givers[module])
        {
            var given = false;
            foreach (var other in any) given |= done[other];
            if (!given) return false;
        }

        return true;
    }

    private static int[] Givers(Catalogue catalogue, ImmutableArray<int> modules, int skill, double level)
    {
        var found = new List<int>();
        for (var j = 0; j < modules.Length; j++)
        {
            if (catalogue.Gives(modules[j], skill, level)) found.Add(j);
        }

        return [.. found];
    }
}
