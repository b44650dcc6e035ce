using System.Numerics;

namespace SkillsGap.Kernels.Tests;

/// <summary>Roles as lists of requirements, and the definition of their fit.</summary>
internal sealed record Roles<T>(int Skills, int[] Start, int[] Skill, T[] Weight, T[] Level)
    where T : unmanaged, IFloatingPointIeee754<T>
{
    public int Count => Start.Length - 1;

    /// <summary>Roles that ask for each skill with some probability; a twentieth of the levels and of the weights is 0.</summary>
    public static Roles<T> Random(Random random, int skills, int roles, double asked)
    {
        var start = new int[roles + 1];
        List<int> skill = [];
        for (var r = 0; r < roles; r++)
        {
            for (var s = 0; s < skills; s++)
            {
                if (random.NextDouble() < asked) skill.Add(s);
            }

            start[r + 1] = skill.Count;
        }

        return new(skills, start, [.. skill], [.. skill.Select(_ => Number())], [.. skill.Select(_ => Number())]);

        T Number() => random.Next(20) == 0 ? T.Zero : T.CreateChecked(random.NextDouble());
    }

    public CoverageWeights<T> Pack() => new(Skills, Start, Skill, Weight, Level);

    /// <summary>By definition: role by role, person by person.</summary>
    public T[] Fit(ReadOnlySpan<T> levels, int stride)
    {
        var (fit, x) = (new T[Count * stride], new T[Skills]);
        for (var p = 0; p < stride; p++)
        {
            for (var s = 0; s < Skills; s++) x[s] = levels[(s * stride) + p];
            for (var r = 0; r < Count; r++)
            {
                var of = Start[r]..Start[r + 1];
                fit[(r * stride) + p] = CoverageReference.Fit<T>(Skill.AsSpan(of), Weight.AsSpan(of), Level.AsSpan(of), x);
            }
        }

        return fit;
    }
}
