namespace SkillsGap.Engine.Planning;

/// <summary>A list that grows to hundreds of millions of items without ever being copied to grow, and becomes an array while it is given up chunk by
/// chunk: a list that doubles, and its array, take up to four times the memory of the items.</summary>
internal sealed class ChunkedList<T>
{
    private const int Shift = 16, ChunkSize = 1 << Shift;

    private readonly List<T[]?> _chunks = [];

    public int Count { get; private set; }

    public T this[int index] => _chunks[index >> Shift]![index & (ChunkSize - 1)];

    public void Add(T item)
    {
        // The first chunk alone begins small: most problems are.
        int chunk = Count >> Shift, at = Count & (ChunkSize - 1);
        if (chunk == _chunks.Count)
            _chunks.Add(new T[chunk == 0 ? 16 : ChunkSize]);
        T[] items = _chunks[chunk]!;
        if (at == items.Length)
        {
            Array.Resize(ref items, 2 * at);
            _chunks[chunk] = items;
        }
        items[at] = item;
        Count++;
    }

    /// <summary>Drops the items from <paramref name="count"/> on.</summary>
    public void Truncate(int count) => Count = count;

    /// <summary>The items; the list is empty afterwards.</summary>
    public T[] MoveToArray()
    {
        var all = new T[Count];
        for (int c = 0; c <= (Count - 1) >> Shift; c++)
        {
            _chunks[c].AsSpan(0, Math.Min(ChunkSize, Count - (c << Shift))).CopyTo(all.AsSpan(c << Shift));
            _chunks[c] = null;
        }
        _chunks.Clear();
        Count = 0;
        return all;
    }
}
