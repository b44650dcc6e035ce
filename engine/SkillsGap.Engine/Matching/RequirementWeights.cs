using System.Collections.Immutable;
using SkillsGap.Engine.Model;
using SkillsGap.Kernels;

namespace SkillsGap.Engine.Matching;

/// <summary>Packs requirements for the kernel of coverage.</summary>
internal static class RequirementWeights
{
    public static CoverageWeights<float> Of(int skills, IReadOnlyList<ImmutableArray<RoleRequirement>> sets)
    {
        var start = new int[sets.Count + 1];
        for (var k = 0; k < sets.Count; k++) start[k + 1] = start[k] + sets[k].Length;
        var (skill, weight, level) = (new int[start[^1]], new float[start[^1]], new float[start[^1]]);
        for (var k = 0; k < sets.Count; k++)
        {
            for (var i = 0; i < sets[k].Length; i++)
            {
                var (s, q, w) = sets[k][i];
                (skill[start[k] + i], weight[start[k] + i], level[start[k] + i]) = (s, (float)w, (float)q);
            }
        }

        return new(skills, start, skill, weight, level);
    }
}
