namespace SkillsGap.Engine.Planning.Tightening;

/// <summary>The states of a block: how much of each of its rows is used, as one number in mixed radix, the first row fastest.</summary>
internal sealed class BlockShape
{
    private readonly int[] _capacity;
    private readonly Dictionary<int, int[]> _runs = [];

    public BlockShape(int[] capacity)
    {
        _capacity = capacity;
        Stride = new int[capacity.Length];
        States = 1;
        for (int q = 0; q < capacity.Length; q++)
        {
            Stride[q] = States;
            States *= capacity[q] + 1;
        }
    }

    public int States { get; }

    /// <summary>Per row the distance of two states that differ by one unit of it.</summary>
    public int[] Stride { get; }

    public int Capacity(int row) => _capacity[row];

    /// <summary>The states to which a use may be added, as runs (first, length): the use is told by the distance it moves a state.</summary>
    public int[] RunsFor(int offset)
    {
        if (_runs.TryGetValue(offset, out int[]? known))
            return known;
        var runs = new List<int>();
        for (int state = 0; state < States; state++)
        {
            if (!Fits(state, offset))
                continue;
            if (runs.Count > 0 && runs[^2] + runs[^1] == state)
                runs[^1]++;
            else
                runs.AddRange([state, 1]);
        }
        return _runs[offset] = [.. runs];
    }

    private bool Fits(int state, int offset)
    {
        for (int q = 0; q < _capacity.Length; q++)
        {
            if (state % (_capacity[q] + 1) + offset % (_capacity[q] + 1) > _capacity[q])
                return false;
            state /= _capacity[q] + 1;
            offset /= _capacity[q] + 1;
        }
        return true;
    }
}
