namespace SkillsGap.Engine.Planning.Tightening;

/// <summary>
/// Which declared blocks can be solved exactly, and how all groups fall into clusters: the groups of a block together, every other group
/// alone. A block can be where its rows have whole upper limits and no lower ones nor worth, are used in whole amounts, have few states, and
/// where no group also uses rows of another such block.
/// </summary>
internal sealed class BlockLayout
{
    /// <summary>No pattern: the option alone is more than a row of its block allows.</summary>
    public const ushort NoRoom = ushort.MaxValue;

    private const int MostStates = 4096, MostCells = 1 << 20;

    private readonly Columns _columns;
    private readonly int[] _ownerOfRow, _placeOfRow;
    private readonly BlockShape?[] _shapes;

    public BlockLayout(AllocationProblem problem)
    {
        _columns = problem.Columns;
        _ownerOfRow = new int[problem.Rows.Count];
        _placeOfRow = new int[problem.Rows.Count];
        Array.Fill(_ownerOfRow, -1);
        _shapes = Shapes(problem);
        DropFractional();
        int[] blockOfGroup = DropShared();
        DropLarge(blockOfGroup);
        Solved = [.. Enumerable.Range(0, _shapes.Length).Where(b => _shapes[b] is not null)];
        SolvedRow = [.. _ownerOfRow.Select(b => b >= 0 && _shapes[b] is not null)];
        (ClusterStart, ClusterGroups) = Clusters(blockOfGroup);
        (Pattern, PatternStart, PatternOffset, PatternRuns) = Patterns(blockOfGroup);
    }

    /// <summary>Indices of the blocks that are solved; they are the first clusters, in this order.</summary>
    public int[] Solved { get; }

    /// <summary>Per row whether it belongs to a solved block.</summary>
    public bool[] SolvedRow { get; }

    /// <summary>Cluster k holds the groups ClusterGroups[ClusterStart[k] .. ClusterStart[k + 1]).</summary>
    public int[] ClusterStart { get; }

    public int[] ClusterGroups { get; }

    public int ClusterCount => ClusterStart.Length - 1;

    /// <summary>Per column which pattern of its group it is: what it uses of the block. 0 is nothing.</summary>
    public ushort[] Pattern { get; }

    /// <summary>The patterns of group g lie in [PatternStart[g], PatternStart[g + 1]).</summary>
    public int[] PatternStart { get; }

    /// <summary>Per pattern how far it moves a state.</summary>
    public int[] PatternOffset { get; }

    /// <summary>Per pattern the states it may be added to, as in <see cref="BlockShape.RunsFor"/>.</summary>
    public int[][] PatternRuns { get; }

    public BlockShape ShapeOf(int cluster) => _shapes[Solved[cluster]]!;

    /// <summary>The rows of a solved cluster's block, in the order of its shape.</summary>
    public int[][] RowsOfSolved { get; private set; } = [];

    private BlockShape?[] Shapes(AllocationProblem problem)
    {
        var shapes = new BlockShape?[problem.Blocks.Count];
        if (shapes.Length == 0)
            return shapes;
        var index = new Dictionary<string, int>(problem.Rows.Count, StringComparer.Ordinal);
        for (int i = 0; i < problem.Rows.Count; i++)
            index[problem.Rows[i].Id] = i;
        var known = new Dictionary<string, BlockShape>(StringComparer.Ordinal);
        for (int b = 0; b < shapes.Length; b++)
        {
            int[] rows = [.. problem.Blocks[b].Rows.Select(row => index[row])];
            double states = 1;
            foreach (int row in rows)
                states *= Whole(problem.Limits.Upper[row]) + 1;
            if (rows.Length == 0 || !(states <= MostStates) || rows.Any(row => problem.Limits.Lower[row] > 0 || problem.Limits.HasWorth(row)))
                continue;
            int[] capacity = [.. rows.Select(row => (int)Whole(problem.Limits.Upper[row]))];
            string key = string.Join(',', capacity);
            if (!known.TryGetValue(key, out shapes[b]))
                shapes[b] = known[key] = new BlockShape(capacity);
            for (int q = 0; q < rows.Length; q++)
                (_ownerOfRow[rows[q]], _placeOfRow[rows[q]]) = (b, q);
        }
        return shapes;
    }

    // Plans may miss a limit by the tolerance, and a bound has to hold for them too.
    private static double Whole(double limit) => Math.Floor(limit + RowLimits.Tolerance * limit);

    private int OwnerOf(int use)
    {
        int owner = _columns.UseAmount[use] > 0 ? _ownerOfRow[_columns.UseRow[use]] : -1;
        return owner >= 0 && _shapes[owner] is not null ? owner : -1;
    }

    private void DropFractional()
    {
        for (int e = 0; e < _columns.UseRow.Length; e++)
            if (_ownerOfRow[_columns.UseRow[e]] is >= 0 and int owner && _columns.UseAmount[e] != Math.Floor(_columns.UseAmount[e]))
                _shapes[owner] = null;
    }

    /// <summary>Of two blocks that a group uses, the later is dropped. Gives per group its block, −1 for none.</summary>
    private int[] DropShared()
    {
        int[] blockOfGroup = new int[_columns.GroupCount];
        for (int pass = 0; pass < 2; pass++)
            for (int g = 0; g < blockOfGroup.Length; g++)
            {
                int block = -1;
                for (int e = _columns.UseStart[_columns.GroupStart[g]]; e < _columns.UseStart[_columns.GroupStart[g + 1]]; e++)
                {
                    int owner = OwnerOf(e);
                    if (owner >= 0 && block >= 0 && owner != block)
                        _shapes[Math.Max(owner, block)] = null;
                    block = owner < 0 || (block >= 0 && block < owner) ? block : owner;
                }
                blockOfGroup[g] = block;
            }
        return blockOfGroup;
    }

    private void DropLarge(int[] blockOfGroup)
    {
        var groups = new int[_shapes.Length];
        foreach (int b in blockOfGroup)
            if (b >= 0)
                groups[b]++;
        for (int b = 0; b < groups.Length; b++)
            if (_shapes[b] is { } shape && (groups[b] == 0 || (long)shape.States * (groups[b] + 1) > MostCells))
                _shapes[b] = null;
        for (int g = 0; g < blockOfGroup.Length; g++)
            if (blockOfGroup[g] >= 0 && _shapes[blockOfGroup[g]] is null)
                blockOfGroup[g] = -1;
    }

    private (int[] Start, int[] Groups) Clusters(int[] blockOfGroup)
    {
        var clusterOfBlock = new int[_shapes.Length];
        for (int k = 0; k < Solved.Length; k++)
            clusterOfBlock[Solved[k]] = k;
        int next = Solved.Length;
        int[] cluster = [.. blockOfGroup.Select(b => b < 0 ? next++ : clusterOfBlock[b])];
        var start = new int[next + 1];
        foreach (int k in cluster)
            start[k + 1]++;
        for (int k = 0; k < next; k++)
            start[k + 1] += start[k];
        int[] at = [.. start], groups = new int[cluster.Length];
        for (int g = 0; g < cluster.Length; g++)
            groups[at[cluster[g]]++] = g;
        RowsOfSolved = new int[Solved.Length][];
        for (int k = 0; k < Solved.Length; k++)
            RowsOfSolved[k] = new int[_shapes[Solved[k]]!.Stride.Length];
        for (int i = 0; i < SolvedRow.Length; i++)
            if (SolvedRow[i])
                RowsOfSolved[clusterOfBlock[_ownerOfRow[i]]][_placeOfRow[i]] = i;
        return (start, groups);
    }

    private (ushort[] Pattern, int[] Start, int[] Offset, int[][] Runs) Patterns(int[] blockOfGroup)
    {
        var pattern = new ushort[_columns.Count];
        var start = new int[blockOfGroup.Length + 1];
        List<int> offsets = new(blockOfGroup.Length);
        List<int[]> runs = new(blockOfGroup.Length);
        for (int g = 0; g < blockOfGroup.Length; g++)
        {
            BlockShape? shape = blockOfGroup[g] < 0 ? null : _shapes[blockOfGroup[g]];
            offsets.Add(0);
            runs.Add(shape?.RunsFor(0) ?? []);
            for (int c = _columns.GroupStart[g]; shape is not null && c < _columns.GroupStart[g + 1]; c++)
            {
                int offset = Offset(shape, c), at = start[g];
                while (offset >= 0 && at < offsets.Count && offsets[at] != offset)
                    at++;
                if (offset >= 0 && at == offsets.Count)
                {
                    offsets.Add(offset);
                    runs.Add(shape.RunsFor(offset));
                }
                pattern[c] = offset < 0 ? NoRoom : (ushort)(at - start[g]);
            }
            start[g + 1] = offsets.Count;
        }
        return (pattern, start, [.. offsets], [.. runs]);
    }

    private int Offset(BlockShape shape, int column)
    {
        int offset = 0;
        for (int e = _columns.UseStart[column]; e < _columns.UseStart[column + 1]; e++)
        {
            if (OwnerOf(e) < 0)
                continue;
            int place = _placeOfRow[_columns.UseRow[e]];
            if (_columns.UseAmount[e] > shape.Capacity(place))
                return -1;
            offset += (int)_columns.UseAmount[e] * shape.Stride[place];
        }
        return offset;
    }
}
