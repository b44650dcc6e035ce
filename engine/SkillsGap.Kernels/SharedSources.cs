using System.Runtime.CompilerServices;

namespace SkillsGap.Kernels;

/// <summary>
/// Puts skills in pairs: the lowest that is left with the one that shares most sources with it, of equals the lowest. Of a long list some sources stand
/// for all: to find a pair must not take longer than it saves.
/// </summary>
internal ref struct SharedSources
{
    // Of a list of twice as many or more, no more are looked at than twice as many, at equal distances.
    private const int Enough = 16;

    private readonly ReadOnlySpan<int> start, source;

    // By source the skills that receive from it, in ascending order; those before its first are not looked for any more.
    private readonly int[] firstReceiver, endReceiver, receiver, shared, met;
    private readonly bool[] isPaired;
    private int next;

    // All of this runs once, so it is optimised at once.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal SharedSources(ReadOnlySpan<int> start, ReadOnlySpan<int> source)
    {
        this.start = start;
        this.source = source;
        var skills = start.Length - 1;
        (firstReceiver, endReceiver, receiver) = (new int[skills + 1], new int[skills], new int[source.Length]);
        (shared, met, isPaired) = (new int[skills], new int[skills], new bool[skills]);
        foreach (var from in source) firstReceiver[from + 1]++;
        for (var from = 0; from < skills; from++) firstReceiver[from + 1] += firstReceiver[from];
        firstReceiver.AsSpan(0, skills).CopyTo(endReceiver);
        for (var to = 0; to < skills; to++)
        {
            foreach (var from in source[start[to]..start[to + 1]]) receiver[endReceiver[from]++] = to;
        }
    }

    /// <summary>The next pair; −1 in place of a partner where none is left.</summary>
    internal (int First, int Second) Next()
    {
        while (isPaired[next]) next++;
        isPaired[next] = true;
        var second = Partner();
        if (second >= 0) isPaired[second] = true;
        return (next, second);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private readonly int Partner()
    {
        var own = source[start[next]..start[next + 1]];
        var count = 0;
        for (int i = 0, step = Math.Max(1, own.Length / Enough); i < own.Length; i += step)
        {
            ref var first = ref firstReceiver[own[i]];
            while (first < endReceiver[own[i]] && receiver[first] <= next) first++;
            foreach (var to in receiver.AsSpan(first..endReceiver[own[i]]))
            {
                if (!isPaired[to] && shared[to]++ == 0) met[count++] = to;
            }
        }

        var (partner, most) = (-1, 0);
        foreach (var to in met.AsSpan(0, count))
        {
            if (shared[to] > most || (shared[to] == most && to < partner)) (partner, most) = (to, shared[to]);
            shared[to] = 0;
        }

        if (partner >= 0) return partner;
        var left = isPaired.AsSpan(next).IndexOf(false);
        return left < 0 ? -1 : next + left;
    }
}
