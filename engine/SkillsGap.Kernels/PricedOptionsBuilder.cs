using System.Runtime.InteropServices;

namespace SkillsGap.Kernels;

/// <summary>
/// Lays out <see cref="PricedOptions"/>: groups one after another, each with its options. Groups with as many options and shared rows come to lie side by
/// side, and within a group the options with most uses of their own come first, so that little is padding.
/// </summary>
/// <param name="rows">Number of rows.</param>
public sealed class PricedOptionsBuilder(int rows)
{
    private const int Side = PricedOptions.Side;

    // More rows than that are seldom shared by whole groups.
    private const int MostShared = 15;

    private readonly List<float> _nothing = [], _value = [], _amount = [];
    private readonly List<int> _groupStart = [0], _useStart = [0], _row = [];

    // Of each group: its options, those with most uses of their own first, and its shared rows. A use of the h-th of these has the row −1 − h.
    private readonly List<int> _order = [], _own = [], _shared = [], _sharedStart = [0];

    // Options of the open group that use a row.
    private readonly int[] _users = new int[rows];
    private long[] _keys = [];

    /// <summary>Number of groups so far.</summary>
    public int Groups => _nothing.Count;

    /// <summary>Adds an option to the group that is open.</summary>
    /// <param name="value">What it is worth.</param>
    /// <param name="usedRows">Rows that it uses, none twice.</param>
    /// <param name="amounts">How much of each.</param>
    /// <exception cref="ArgumentException">There are not as many amounts as rows.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row.</exception>
    public void AddOption(double value, ReadOnlySpan<int> usedRows, ReadOnlySpan<double> amounts)
    {
        if (usedRows.Length != amounts.Length)
            throw new ArgumentException($"{amounts.Length} amounts do not fit {usedRows.Length} rows.", nameof(amounts));
        foreach (var row in usedRows)
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)row, (uint)rows, nameof(usedRows));
        _value.Add((float)value);
        _row.AddRange(usedRows);
        foreach (var amount in amounts)
            _amount.Add((float)amount);
        _useStart.Add(_row.Count);
    }

    /// <summary>Closes the group that is open.</summary>
    /// <param name="nothing">What taking nothing is worth; −∞ where that is not allowed.</param>
    public void EndGroup(double nothing)
    {
        _nothing.Add(Math.Max((float)nothing, PricedOptions.Never));
        int first = _groupStart[^1], count = _value.Count - first;
        _groupStart.Add(_value.Count);
        var uses = CollectionsMarshal.AsSpan(_row)[_useStart[first]..];
        foreach (var row in uses)
            _users[row]++;
        foreach (var row in uses)
        {
            if (2 * _users[row] >= count && _shared.Count - _sharedStart[^1] < MostShared && _users[row] > 0)
            {
                _shared.Add(row);
                _users[row] = 0;
            }
        }

        var shared = CollectionsMarshal.AsSpan(_shared)[_sharedStart[^1]..];
        for (var h = 0; h < shared.Length; h++)
            _users[shared[h]] = -1 - h;
        var keys = _keys.Length < count ? _keys = new long[count] : _keys;
        var useStart = CollectionsMarshal.AsSpan(_useStart)[first..];
        for (var k = 0; k < count; k++)
        {
            var own = 0;
            foreach (ref var row in uses[(useStart[k] - useStart[0])..(useStart[k + 1] - useStart[0])])
            {
                var users = _users[row];
                own += users > 0 ? 1 : 0;
                row = users > 0 ? row : users;
            }

            _own.Add(own);
            keys[k] = ((long)-own << 32) + first + k;
        }

        foreach (var row in uses)
            _users[row < 0 ? shared[-1 - row] : row] = 0;
        _sharedStart.Add(_shared.Count);
        keys.AsSpan(0, count).Sort();
        for (var k = 0; k < count; k++)
            _order.Add((int)keys[k]);
    }

    /// <summary>The options of all groups so far; the builder is then empty again.</summary>
    public PricedOptions Build()
    {
        var groups = Alike();
        var tiles = (Groups + Side - 1) / Side;
        int[] layerStart = new int[tiles + 1], sharedStart = new int[tiles + 1], sharedAmountStart = new int[tiles];
        int most = 0, sharedAmounts = 0;
        for (var t = 0; t < tiles; t++)
        {
            int layers = 0, shared = 0;
            foreach (var g in Lanes(groups, t))
                (layers, shared) = (Math.Max(layers, Options(g)), Math.Max(shared, Shared(g)));
            (layerStart[t + 1], sharedStart[t + 1], sharedAmountStart[t]) = (layerStart[t] + layers, sharedStart[t] + shared, sharedAmounts);
            sharedAmounts += layers * shared * Side;
            most = Math.Max(most, layers + shared);
        }

        var slotStart = SlotStarts(groups, layerStart);
        var built = new PricedOptions
        {
            Rows = rows,
            WorkLength = (most + 1) * Side,
            LayerStart = layerStart,
            SharedStart = sharedStart,
            SharedAmountStart = sharedAmountStart,
            SlotStart = slotStart,
            Nothing = new float[tiles * Side],
            Value = new float[layerStart[^1] * Side],
            Uses = new float[layerStart[^1] * Side],
            SharedRow = new int[sharedStart[^1] * Side],
            SharedAmount = new float[sharedAmounts],
            Row = new int[slotStart[^1] * Side],
            Amount = new float[slotStart[^1] * Side],
        };
        Array.Fill(built.Value, PricedOptions.Never);
        for (var at = 0; at < groups.Length; at++)
            Fill(built, at / Side, at % Side, groups[at]);
        Clear();
        return built;
    }

    /// <summary>Where the slots of each layer start: as many as the most uses that one of its options has of its own.</summary>
    private int[] SlotStarts(int[] groups, int[] layerStart)
    {
        var slotStart = new int[layerStart[^1] + 1];
        for (var t = 0; t < layerStart.Length - 1; t++)
        {
            for (var layer = layerStart[t]; layer < layerStart[t + 1]; layer++)
            {
                int k = layer - layerStart[t], slots = 0;
                foreach (var g in Lanes(groups, t))
                    slots = k < Options(g) ? Math.Max(slots, _own[_order[_groupStart[g] + k]]) : slots;
                slotStart[layer + 1] = slotStart[layer] + slots;
            }
        }

        return slotStart;
    }

    private int Options(int group) => _groupStart[group + 1] - _groupStart[group];

    private int Shared(int group) => _sharedStart[group + 1] - _sharedStart[group];

    /// <summary>The groups, those with as many options and shared rows together.</summary>
    private int[] Alike()
    {
        var keys = new long[Groups];
        for (var g = 0; g < keys.Length; g++)
            keys[g] = (((long)Options(g) * (MostShared + 1)) + Shared(g)) * Groups + g;
        Array.Sort(keys);
        return [.. keys.Select(key => (int)(key % keys.Length))];
    }

    private static ReadOnlySpan<int> Lanes(int[] groups, int tile) => groups.AsSpan(tile * Side, Math.Min(Side, groups.Length - (tile * Side)));

    private void Fill(PricedOptions built, int tile, int lane, int group)
    {
        built.Nothing[(tile * Side) + lane] = _nothing[group];
        var shared = CollectionsMarshal.AsSpan(_shared)[_sharedStart[group].._sharedStart[group + 1]];
        int sharedFirst = built.SharedStart[tile], sharedCount = built.SharedStart[tile + 1] - sharedFirst;
        for (var h = 0; h < shared.Length; h++)
            built.SharedRow[((sharedFirst + h) * Side) + lane] = shared[h];
        var order = CollectionsMarshal.AsSpan(_order)[_groupStart[group].._groupStart[group + 1]];
        for (var k = 0; k < order.Length; k++)
        {
            int layer = built.LayerStart[tile] + k, first = _useStart[order[k]], end = _useStart[order[k] + 1];
            built.Value[(layer * Side) + lane] = _value[order[k]];
            built.Uses[(layer * Side) + lane] = end - first;
            var sharedPlace = built.SharedAmountStart[tile] + (k * sharedCount * Side) + lane;
            FillUses(built, first, end, sharedPlace, (built.SlotStart[layer] * Side) + lane, (built.SlotStart[layer + 1] * Side) + lane);
        }
    }

    private void FillUses(PricedOptions built, int first, int end, int sharedPlace, int place, int last)
    {
        int[] toRow = built.Row;
        float[] toAmount = built.Amount;
        ReadOnlySpan<int> rows = CollectionsMarshal.AsSpan(_row)[first..end];
        ReadOnlySpan<float> amounts = CollectionsMarshal.AsSpan(_amount)[first..end];
        var padding = 0;
        for (var e = 0; e < rows.Length; e++)
        {
            if (rows[e] < 0)
            {
                built.SharedAmount[sharedPlace + ((-1 - rows[e]) * Side)] = amounts[e];
                continue;
            }

            (toRow[place], toAmount[place]) = (rows[e], amounts[e]);
            padding = rows[e];
            place += Side;
        }

        // Padding meets a row of the option's own again, not one that others wait for.
        for (; place < last; place += Side)
            toRow[place] = padding;
    }

    private void Clear()
    {
        foreach (var list in (List<int>[])[_groupStart, _useStart, _sharedStart])
            CollectionsMarshal.SetCount(list, 1);
        foreach (var list in (List<int>[])[_row, _order, _own, _shared])
            list.Clear();
        foreach (var list in (List<float>[])[_nothing, _value, _amount])
            list.Clear();
    }
}
