using System.Numerics;

namespace SkillsGap.Kernels;

/// <summary>
/// <see cref="MaxTimesLists{T}"/> as the kernel reads them: skills two by two, each with the one that shares most of its sources among those that were left,
/// so that a level which both receive from is read once.
/// </summary>
/// <typeparam name="T">The number.</typeparam>
internal sealed class MaxTimesPairs<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    internal MaxTimesPairs(MaxTimesLists<T> lists)
    {
        var (skills, entries) = (lists.Skills, lists.Source.Length);
        (First, Second) = (new int[(skills + 1) / 2], new int[(skills + 1) / 2]);
        Start = new int[(3 * First.Length) + 1];
        var partners = new SharedSources(lists.Start, lists.Source);
        List<int> source = new(entries);
        List<T> value = new(entries), second = new(entries);
        for (var pair = 0; pair < First.Length; pair++)
        {
            (First[pair], Second[pair]) = partners.Next();
            List<(int Source, T Value)> own = Sorted(lists, First[pair]), other = Second[pair] < 0 ? [] : Sorted(lists, Second[pair]);
            List<(int Source, T Value)> ownAlone = [], otherAlone = [];
            var (i, j) = (0, 0);
            while (i < own.Count && j < other.Count)
            {
                if (own[i].Source < other[j].Source) ownAlone.Add(own[i++]);
                else if (own[i].Source > other[j].Source) otherAlone.Add(other[j++]);
                else Add(own[i].Source, own[i++].Value, other[j++].Value);
            }

            ownAlone.AddRange(own[i..]);
            otherAlone.AddRange(other[j..]);
            Start[(3 * pair) + 1] = source.Count;
            foreach (var one in ownAlone) Add(one.Source, one.Value, T.Zero);
            Start[(3 * pair) + 2] = source.Count;
            foreach (var one in otherAlone) Add(one.Source, one.Value, T.Zero);
            Start[(3 * pair) + 3] = source.Count;
        }

        (Source, Value, SecondValue) = ([.. source], [.. value], [.. second]);

        void Add(int from, T lent, T lentToSecond)
        {
            source.Add(from);
            value.Add(lent);
            second.Add(lentToSecond);
        }
    }

    /// <summary>The first skill of each pair.</summary>
    internal int[] First { get; }

    /// <summary>The second; −1 where there is none.</summary>
    internal int[] Second { get; }

    /// <summary>Where three parts of each pair begin, and the end: sources of both, of the first alone, of the second alone.</summary>
    internal int[] Start { get; }

    /// <summary>The source of each entry.</summary>
    internal int[] Source { get; }

    /// <summary>What carries over to the skill that receives, of both to the first.</summary>
    internal T[] Value { get; }

    /// <summary>What carries over to the second where both receive.</summary>
    internal T[] SecondValue { get; }

    private static List<(int Source, T Value)> Sorted(MaxTimesLists<T> lists, int skill)
    {
        List<(int Source, T Value)> entries = [];
        for (var i = lists.Start[skill]; i < lists.Start[skill + 1]; i++) entries.Add((lists.Source[i], lists.Value[i]));
        entries.Sort(static (x, y) => x.Source.CompareTo(y.Source));
        return entries;
    }
}
