namespace SkillsGap.Engine.Planning;

/// <summary>
/// The planner's problem: groups take at most one option each (exactly one if required), options use rows, rows have limits and may
/// have worth; the sum of option values and row worths is maximised. Immutable and valid as a whole. Options are addressed by their
/// position within their group throughout the public vocabulary; −1 means none.
/// </summary>
public sealed class AllocationProblem
{
    /// <summary>The largest absolute number that a value, a limit or a use may have: beyond it sums lose their cents.</summary>
    public const double LargestNumber = 1e15;

    private readonly string[] _groupIds;
    private readonly string[] _optionIds;

    internal AllocationProblem(AllocationRow[] rows, AllocationBlock[] blocks, string[] groupIds, string[] optionIds, Columns columns)
    {
        Rows = rows;
        Blocks = blocks;
        _groupIds = groupIds;
        _optionIds = optionIds;
        Columns = columns;
        Limits = RowLimits.Of(rows);
    }

    /// <summary>The rows, in the order given.</summary>
    public IReadOnlyList<AllocationRow> Rows { get; }

    /// <summary>The declared blocks, in the order given.</summary>
    public IReadOnlyList<AllocationBlock> Blocks { get; }

    /// <summary>Number of groups.</summary>
    public int GroupCount => _groupIds.Length;

    /// <summary>Number of options of all groups together.</summary>
    public int TotalOptions => _optionIds.Length;

    internal Columns Columns { get; }

    internal RowLimits Limits { get; }

    /// <summary>Checks everything and gives the problem, or all that is wrong with it.</summary>
    /// <param name="rows">Rows; ids unique.</param>
    /// <param name="groups">Groups; read once, in order, and not kept, so that a generator of a million groups fits in memory.</param>
    /// <param name="blocks">Blocks; ids unique, no row in two of them.</param>
    public static AllocationProblemCheck Create(
        IEnumerable<AllocationRow> rows, IEnumerable<AllocationGroup> groups, IEnumerable<AllocationBlock> blocks)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(groups);
        ArgumentNullException.ThrowIfNull(blocks);
        return new AllocationProblemBuilder().Build(rows, groups, blocks);
    }

    /// <summary>The same groups and options under another limit: the options are shared, not copied, so that a sweep of many limits costs no memory.</summary>
    /// <param name="row">Index of the row.</param>
    /// <param name="lower">Its least total use; null for none.</param>
    /// <param name="upper">Its most total use; null for none.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row, a limit is below 0 or above <see cref="LargestNumber"/>, or upper is below lower.</exception>
    public AllocationProblem WithLimits(int row, double? lower, double? upper)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(row);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(row, Rows.Count);
        if (!(lower is null or (>= 0 and <= LargestNumber)))
            throw new ArgumentOutOfRangeException(nameof(lower), lower, $"A limit lies between 0 and {LargestNumber:R}.");
        if (!(upper is null or (>= 0 and <= LargestNumber)) || lower > upper)
            throw new ArgumentOutOfRangeException(nameof(upper), upper, $"A limit lies between 0, or the lower limit, and {LargestNumber:R}.");
        AllocationRow[] rows = [.. Rows];
        rows[row] = rows[row] with { Lower = lower, Upper = upper };
        return new AllocationProblem(rows, [.. Blocks], _groupIds, _optionIds, Columns);
    }

    /// <summary>Id of a group.</summary>
    public string GroupId(int group) => _groupIds[group];

    /// <summary>Whether a group must take an option.</summary>
    public bool IsRequired(int group) => Columns.Required[group];

    /// <summary>Number of options of a group.</summary>
    public int OptionCount(int group) => Columns.GroupStart[group + 1] - Columns.GroupStart[group];

    /// <summary>Id of an option.</summary>
    public string OptionId(int group, int option) => _optionIds[ColumnOf(group, option)];

    /// <summary>Value of an option, without the worth of the rows that it uses.</summary>
    public double Value(int group, int option) => Columns.Value[ColumnOf(group, option)];

    /// <summary>Indices into <see cref="Rows"/> of the rows that an option uses, in the order given.</summary>
    public ReadOnlySpan<int> UsedRows(int group, int option) => Columns.RowsOf(ColumnOf(group, option));

    /// <summary>How much of each of <see cref="UsedRows"/> an option uses.</summary>
    public ReadOnlySpan<double> UsedAmounts(int group, int option) => Columns.AmountsOf(ColumnOf(group, option));

    private int ColumnOf(int group, int option)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(option);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(option, OptionCount(group));
        return Columns.GroupStart[group] + option;
    }
}
