using System.Numerics;

namespace SkillsGap.Kernels;

/// <summary>
/// The contract of a block of people, skill by skill: `levels[s * stride + p]`, the stride a multiple of 16 so that vectors of any width fit,
/// with anything in the lanes beyond the last person.
/// </summary>
internal static class PeopleBlock
{
    /// <summary>A block's stride is a multiple of this: the lanes of the widest vector of the smallest number.</summary>
    internal const int Lanes = 16;

    /// <summary>Throws where a block has not the size it should have.</summary>
    internal static void Check<T>(int length, int skills, int stride, string name)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        if (typeof(T) != typeof(float) && typeof(T) != typeof(double))
            throw new ArgumentException($"Levels are float or double, not {typeof(T).Name}.", name);
        ArgumentOutOfRangeException.ThrowIfNegative(skills);
        if (stride < 0 || stride % Lanes != 0)
            throw new ArgumentException($"A block's stride is a multiple of {Lanes}, not {stride}.", nameof(stride));
        if (length != (long)skills * stride)
            throw new ArgumentException($"{skills} skills of {stride} people are {(long)skills * stride} numbers, not {length}.", name);
    }

    /// <summary>Throws where lists of skills, one after the other, do not begin and end as <paramref name="start"/> must say.</summary>
    internal static void CheckLists(ReadOnlySpan<int> start, ReadOnlySpan<int> skill, int values, int skills)
    {
        if (start.IsEmpty || start[0] != 0 || start[^1] != skill.Length || values != skill.Length)
            throw new ArgumentException(
                $"Starts must go from 0 to the number of entries; there are {skill.Length} entries and {values} values.", nameof(start));
        for (var i = 1; i < start.Length; i++)
        {
            if (start[i] < start[i - 1])
                throw new ArgumentException($"List {i - 1} ends at {start[i]}, before it begins at {start[i - 1]}.", nameof(start));
        }

        foreach (var s in skill)
        {
            if ((uint)s >= (uint)skills)
                throw new ArgumentException($"There are {skills} skills; {s} is none of them.", nameof(skill));
        }
    }
}
