using System.Numerics;
using System.Runtime.CompilerServices;

namespace SkillsGap.Kernels;

/// <summary>
/// <see cref="MaxTimesLists{T}"/> as the kernel reads them: skills two by two, each with one that shares many of its sources, so that a level which both
/// receive from is read once.
/// </summary>
/// <typeparam name="T">The number.</typeparam>
internal sealed class MaxTimesPairs<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    // Runs once, so it is optimised at once.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal MaxTimesPairs(MaxTimesLists<T> lists)
    {
        var (skills, entries) = (lists.Skills, lists.Source.Length);
        (First, Second) = (new int[(skills + 1) / 2], new int[(skills + 1) / 2]);
        Start = new int[(3 * First.Length) + 1];
        (Source, Value, SecondValue) = (new int[entries], new T[entries], new T[entries / 2]);
        var partners = new SharedSources(lists.Start, lists.Source);
        var longest = 0;
        for (var skill = 0; skill < skills; skill++) longest = Math.Max(longest, lists.Start[skill + 1] - lists.Start[skill]);
        List ownAlone = new(longest), otherAlone = new(longest), ownSorted = new(longest), otherSorted = new(longest);
        var (at, shared) = (0, 0);
        for (var pair = 0; pair < First.Length; pair++)
        {
            (First[pair], Second[pair]) = partners.Next();
            ownSorted.Read(lists, First[pair]);
            otherSorted.Read(lists, Second[pair]);
            ownAlone.Count = otherAlone.Count = 0;
            for (int i = 0, j = 0; i < ownSorted.Count || j < otherSorted.Count;)
            {
                var order = i == ownSorted.Count ? 1 : j == otherSorted.Count ? -1 : ownSorted.Source[i].CompareTo(otherSorted.Source[j]);
                if (order < 0)
                {
                    ownAlone.Add(ownSorted, i++);
                }
                else if (order > 0)
                {
                    otherAlone.Add(otherSorted, j++);
                }
                else
                {
                    (Source[at], Value[at++], SecondValue[shared++]) = (ownSorted.Source[i], ownSorted.Value[i++], otherSorted.Value[j++]);
                }
            }

            Start[(3 * pair) + 1] = at;
            at = ownAlone.Write(this, at);
            Start[(3 * pair) + 2] = at;
            at = otherAlone.Write(this, at);
            Start[(3 * pair) + 3] = at;
        }
    }

    /// <summary>The first skill of each pair.</summary>
    internal int[] First { get; }

    /// <summary>The second; −1 where there is none.</summary>
    internal int[] Second { get; }

    /// <summary>Where three parts of each pair begin, and the end: sources of both, of the first alone, of the second alone.</summary>
    internal int[] Start { get; }

    /// <summary>The source of each entry; more places than entries.</summary>
    internal int[] Source { get; }

    /// <summary>What carries over to the skill that receives, of both to the first.</summary>
    internal T[] Value { get; }

    /// <summary>What carries over to the second, for those entries alone from which both receive.</summary>
    internal T[] SecondValue { get; }

    // Sources and what they lend, in memory that is used again; a skill may have a source more than once.
    private sealed class List(int longest)
    {
        public readonly int[] Source = new int[longest];
        public readonly T[] Value = new T[longest];
        public int Count;

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        public void Read(MaxTimesLists<T> lists, int skill)
        {
            Count = 0;
            if (skill < 0) return;
            var (from, end) = (lists.Start[skill], lists.Start[skill + 1]);
            Count = end - from;
            lists.Source[from..end].CopyTo(Source);
            lists.Value[from..end].CopyTo(Value);
            for (var i = 1; i < Count; i++)
            {
                if (Source[i] >= Source[i - 1]) continue;
                Array.Sort(Source, Value, 0, Count);
                return;
            }
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Add(List other, int at) => (Source[Count], Value[Count++]) = (other.Source[at], other.Value[at]);

        public int Write(MaxTimesPairs<T> pairs, int at)
        {
            Source.AsSpan(0, Count).CopyTo(pairs.Source.AsSpan(at));
            Value.AsSpan(0, Count).CopyTo(pairs.Value.AsSpan(at));
            return at + Count;
        }
    }
}
