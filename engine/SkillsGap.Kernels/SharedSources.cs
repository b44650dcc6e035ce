namespace SkillsGap.Kernels;

/// <summary>Puts skills in pairs: the lowest that is left with the one that shares most sources with it, of equals the lowest.</summary>
internal ref struct SharedSources
{
    private readonly ReadOnlySpan<int> start, source;

    // By source the skills that receive from it, in ascending order.
    private readonly int[] receiverStart, receiver, shared;
    private readonly bool[] isPaired;
    private int next;

    internal SharedSources(ReadOnlySpan<int> start, ReadOnlySpan<int> source)
    {
        this.start = start;
        this.source = source;
        var skills = start.Length - 1;
        (receiverStart, receiver, shared, isPaired) = (new int[skills + 1], new int[source.Length], new int[skills], new bool[skills]);
        foreach (var from in source) receiverStart[from + 1]++;
        for (var from = 0; from < skills; from++) receiverStart[from + 1] += receiverStart[from];
        var place = receiverStart.AsSpan(0, skills).ToArray();
        for (var to = 0; to < skills; to++)
        {
            foreach (var from in source[start[to]..start[to + 1]]) receiver[place[from]++] = to;
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

    private readonly int Partner()
    {
        Array.Clear(shared);
        foreach (var from in source[start[next]..start[next + 1]])
        {
            foreach (var to in receiver.AsSpan(receiverStart[from]..receiverStart[from + 1])) shared[to]++;
        }

        var (partner, most) = (-1, -1);
        for (var to = next + 1; to < shared.Length; to++)
        {
            if (!isPaired[to] && shared[to] > most) (partner, most) = (to, shared[to]);
        }

        return partner;
    }
}
