namespace SkillsGap.Engine.Adjacency;

/// <summary>A list of indices per row, end to end in one array (the pattern of a compressed sparse row matrix).</summary>
internal sealed class IndexLists
{
    private readonly int[] starts;
    private readonly int[] items;

    private IndexLists(int[] starts, int[] items) => (this.starts, this.items) = (starts, items);

    /// <summary>Number of rows.</summary>
    internal int Count => starts.Length - 1;

    /// <summary>Number of indices in all rows.</summary>
    internal int Total => items.Length;

    /// <summary>The indices of a row.</summary>
    internal ReadOnlySpan<int> this[int row] => items.AsSpan(starts[row]..starts[row + 1]);

    /// <summary>Where a row lies among all indices: for numbers kept beside them.</summary>
    internal Range Place(int row) => starts[row]..starts[row + 1];

    internal static IndexLists Of(IReadOnlyList<int[]> rows)
    {
        var starts = new int[rows.Count + 1];
        for (var r = 0; r < rows.Count; r++)
            starts[r + 1] = checked(starts[r] + rows[r].Length);
        var items = new int[starts[^1]];
        for (var r = 0; r < rows.Count; r++)
            rows[r].CopyTo(items, starts[r]);
        return new(starts, items);
    }

    /// <summary>Per index the rows it is in, rising.</summary>
    /// <param name="indices">How many indices there are.</param>
    internal IndexLists Transposed(int indices)
    {
        var turned = new int[indices + 1];
        foreach (var item in items)
            turned[item + 1]++;
        for (var i = 0; i < indices; i++)
            turned[i + 1] += turned[i];
        var next = turned.AsSpan(0, indices).ToArray();
        var rows = new int[items.Length];
        for (var r = 0; r < Count; r++)
        {
            foreach (var item in this[r])
                rows[next[item]++] = r;
        }

        return new(turned, rows);
    }
}
