using SkillsGap.Kernels;

namespace SkillsGap.Engine.Planning.Search;

/// <summary>
/// Parts of a plan worth solving again as one: groups whose choice the prices leave open, groups that have something else than what is best for
/// them by prices, and groups that compete for the same rows.
/// To add a kind: add it to <see cref="Pick"/>.
/// </summary>
internal sealed class Neighbourhoods
{
    // A row that everybody uses must not fill a cluster alone.
    private const int MostOfOneRow = 4;

    private readonly PlanState _state;
    private readonly CandidateColumns _candidates;
    private readonly SeededRandom _random;
    private readonly Regrets _regrets;
    private readonly double[] _margin, _key;
    private readonly int[] _order, _usedRows;
    private readonly bool[] _taken, _rowSeen;

    public Neighbourhoods(PlanState state, CandidateColumns candidates, Regrets regrets, SeededRandom random)
    {
        (_state, _candidates, _regrets, _random) = (state, candidates, regrets, random);
        int groups = state.Choice.Length, rows = state.Limits.Count;
        (_margin, _key) = (new double[groups], new double[groups]);
        (_order, _taken, _rowSeen) = (new int[groups], new bool[groups], new bool[rows]);
        _usedRows = [.. Enumerable.Range(0, rows).Where(i => candidates.UsersOf(i).Length > 0)];
        for (int g = 0; g < groups; g++)
        {
            // The best has no regret, so the next one's is how far it is ahead.
            double best = regrets.Of(g, -1), second = double.PositiveInfinity;
            foreach (int column in candidates.Of(g))
            {
                double regret = regrets.Of(g, column);
                (best, second) = regret < best ? (regret, best) : (best, Math.Min(second, regret));
            }
            _margin[g] = second;
        }
    }

    /// <summary>How many kinds <see cref="Pick"/> knows.</summary>
    public const int Kinds = 3;

    /// <summary>A part of at most <paramref name="size"/> groups, in ascending order.</summary>
    public int[] Pick(int kind, int size)
    {
        size = Math.Min(size, _order.Length);
        Array.Clear(_taken);
        int count = kind switch
        {
            0 => TakeBy(g => _margin[g], size),
            1 => TakeBy(g => -_regrets.Of(g, _state.Choice[g]), size / 2),
            _ => TakeCluster(size),
        };
        if (count < size)
            TakeBy(g => _margin[g], size - count);
        return [.. Enumerable.Range(0, _taken.Length).Where(g => _taken[g])];
    }

    // Chance makes every part another one: a group's number counts for a quarter to five quarters of what it is.
    private int TakeBy(Func<int, double> of, int count)
    {
        for (int g = 0; g < _order.Length; g++)
        {
            (_order[g], _key[g]) = (g, double.PositiveInfinity);
            if (_taken[g])
                continue;
            double number = of(g);
            _key[g] = number * (number < 0 ? 0.25 + _random.Unit() : 1.25 - _random.Unit());
        }
        Array.Sort(_key, _order);
        for (int k = 0; k < count; k++)
            _taken[_order[k]] = true;
        return count;
    }

    private int TakeCluster(int size)
    {
        if (_usedRows.Length == 0)
            return 0;
        Array.Clear(_rowSeen);
        var rows = new Queue<int>();
        int count = 0;
        for (int attempt = 0; attempt < size && count < size; attempt++)
        {
            if (!rows.TryDequeue(out int row))
                Enqueue(row = _usedRows[_random.Below(_usedRows.Length)], rows);
            ReadOnlySpan<int> users = _candidates.UsersOf(row);
            int start = _random.Below(users.Length), most = Math.Min(size, count + size / MostOfOneRow + 1);
            for (int k = 0; k < users.Length && count < most; k++)
            {
                int group = _candidates.At(users[(start + k) % users.Length]).Group;
                if (_taken[group])
                    continue;
                _taken[group] = true;
                count++;
                if (_state.Choice[group] >= 0)
                    foreach (int next in _state.Columns.RowsOf(_state.Choice[group]))
                        Enqueue(next, rows);
            }
        }
        return count;
    }

    private void Enqueue(int row, Queue<int> rows)
    {
        if (_rowSeen[row] || _candidates.UsersOf(row).Length == 0)
            return;
        _rowSeen[row] = true;
        rows.Enqueue(row);
    }
}
