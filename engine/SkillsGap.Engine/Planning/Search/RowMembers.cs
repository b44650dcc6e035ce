using System.Runtime.CompilerServices;

namespace SkillsGap.Engine.Planning.Search;

/// <summary>Which groups use each row, as unordered lists with removal in constant time.</summary>
internal sealed class RowMembers
{
    private readonly Columns _columns;
    private readonly int[] _choice;
    private readonly int[][] _groups;
    private readonly int[] _count;

    // Place of group g in the list of the k-th row of its column: _place[_slot[g] + k].
    private readonly int[] _slot, _place;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public RowMembers(Columns columns, int rows, int[] choice)
    {
        _columns = columns;
        _choice = choice;
        _groups = new int[rows][];
        Array.Fill(_groups, []);
        _count = new int[rows];
        _slot = new int[columns.GroupCount + 1];
        for (int g = 0; g < columns.GroupCount; g++)
        {
            int longest = 0;
            for (int c = columns.GroupStart[g]; c < columns.GroupStart[g + 1]; c++)
                longest = Math.Max(longest, columns.UseStart[c + 1] - columns.UseStart[c]);
            _slot[g + 1] = _slot[g] + longest;
        }
        _place = new int[_slot[^1]];
    }

    public ReadOnlySpan<int> Of(int row) => _groups[row].AsSpan(0, _count[row]);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Add(int group, int column)
    {
        for (int e = _columns.UseStart[column], k = _slot[group]; e < _columns.UseStart[column + 1]; e++, k++)
        {
            int row = _columns.UseRow[e];
            if (_count[row] == _groups[row].Length)
                Array.Resize(ref _groups[row], Math.Max(4, 2 * _count[row]));
            _place[k] = _count[row];
            _groups[row][_count[row]++] = group;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Remove(int group, int column)
    {
        for (int e = _columns.UseStart[column], k = _slot[group]; e < _columns.UseStart[column + 1]; e++, k++)
        {
            int row = _columns.UseRow[e], last = _groups[row][--_count[row]];
            if (last == group)
                continue;
            _groups[row][_place[k]] = last;
            _place[_slot[last] + _columns.RowsOf(_choice[last]).IndexOf(row)] = _place[k];
        }
    }
}
