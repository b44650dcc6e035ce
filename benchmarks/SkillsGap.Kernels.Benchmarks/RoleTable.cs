namespace SkillsGap.Kernels.Benchmarks;

/// <summary>Roles that ask for so many skills each, as lists for the plain ways and packed for ours.</summary>
internal sealed class RoleTable
{
    public RoleTable(int count, int asked)
    {
        (Count, Asked) = (count, asked);
        Start = [.. Enumerable.Range(0, count + 1).Select(r => r * asked)];
        Skill = [.. from r in Enumerable.Range(0, count) from i in Enumerable.Range(0, asked) select ((r * 7) + i) % People.Skills];
        var levels = Draw.Numbers(200, count * asked);
        foreach (ref var q in levels.AsSpan()) q += 0.1f;
        Weight = Draw.Numbers(201, count * asked);
        Slope = [.. Weight.Zip(levels, (w, q) => w / q)];
        Whole = [.. Enumerable.Range(0, count).Select(r => Weight.AsSpan(r * asked, asked).ToArray().Sum())];
        Weights = Part(0, 1);
        Halves = [Part(0, 2), Part(1, 2)];

        CoverageWeights<float> Part(int part, int parts)
        {
            var (first, end) = (count * part / parts, count * (part + 1) / parts);
            var entries = (first * asked)..(end * asked);
            return new(People.Skills, Start.AsSpan(0, end - first + 1), Skill.AsSpan(entries), Weight.AsSpan(entries), levels.AsSpan(entries));
        }
    }

    public int Count { get; }

    public int Asked { get; }

    public int[] Start { get; }

    public int[] Skill { get; }

    public float[] Weight { get; }

    public float[] Slope { get; }

    public float[] Whole { get; }

    public CoverageWeights<float> Weights { get; }

    /// <summary>The first half of the roles, and the second.</summary>
    public CoverageWeights<float>[] Halves { get; }

    /// <summary>Pairs of a person and a requirement.</summary>
    public double Steps => (double)People.Count * Count * Asked;
}
