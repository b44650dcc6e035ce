namespace SkillsGap.Engine.Planning.Core;

/// <summary>The groups that an integer model may change, and the columns that each may take. Variable v of the model is the v-th of these
/// columns, counted group by group.</summary>
internal sealed class FreeGroups
{
    private readonly int[][] _columns;

    /// <param name="groups">The groups, each once.</param>
    /// <param name="columns">Per group what it may take; the column that it has, if any, among them.</param>
    public FreeGroups(int[] groups, int[][] columns)
    {
        (Groups, _columns) = (groups, columns);
        FirstVariable = new int[groups.Length + 1];
        for (int k = 0; k < groups.Length; k++)
            FirstVariable[k + 1] = FirstVariable[k] + columns[k].Length;
    }

    /// <summary>The groups, each once.</summary>
    public int[] Groups { get; }

    /// <summary>Per position in <see cref="Groups"/> its first variable; last their number.</summary>
    public int[] FirstVariable { get; }

    /// <summary>The columns of the group at a position.</summary>
    public ReadOnlySpan<int> ColumnsAt(int position) => _columns[position];

    /// <summary>Every group with all its columns.</summary>
    public static FreeGroups All(Columns columns) => Of(columns, [.. Enumerable.Range(0, columns.GroupCount)]);

    /// <summary>Some groups with all their columns.</summary>
    public static FreeGroups Of(Columns columns, int[] groups) => new(groups,
        [.. groups.Select(g => Enumerable.Range(columns.GroupStart[g], columns.GroupStart[g + 1] - columns.GroupStart[g]).ToArray())]);
}
