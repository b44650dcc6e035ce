using System.Collections.Immutable;
using System.Numerics;
using SkillsGap.Engine.Model;
using SkillsGap.Kernels;

namespace SkillsGap.Engine.Adjacency;

/// <summary>Packs requirements for the kernel of coverage.</summary>
internal static class RequirementWeights
{
    /// <summary>Requirements in the precision of the kernel, each set a role of its own.</summary>
    /// <typeparam name="T">Single for ranking, double for what is published.</typeparam>
    /// <param name="skills">Number of skills.</param>
    /// <param name="sets">The sets, one requirement a skill in each.</param>
    internal static CoverageWeights<T> Of<T>(int skills, IEnumerable<ImmutableArray<RoleRequirement>> sets)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        List<int> start = [0];
        List<RoleRequirement> all = [];
        foreach (var set in sets)
        {
            all.AddRange(set.AsSpan());
            start.Add(all.Count);
        }

        return new(
            skills, [.. start], [.. all.Select(a => a.Skill)], [.. all.Select(a => T.CreateTruncating(a.Weight))],
            [.. all.Select(a => T.CreateTruncating(a.Level))]);
    }
}
