using SkillsGap.Engine.Planning.Pricing;

namespace SkillsGap.Engine.Planning;

/// <summary>
/// The planner's problem: groups take at most one option each (exactly one if required), options use rows, rows have limits and may
/// have worth; the sum of option values and row worths, less what changed decisions cost, is maximised. Immutable and valid as a whole. Options are addressed by their
/// position within their group throughout the public vocabulary; −1 means none.
/// </summary>
public sealed class AllocationProblem
{
    /// <summary>The largest absolute number that a value, a limit or a use may have: beyond it sums lose their cents.</summary>
    public const double LargestNumber = 1e15;

    private readonly string[] _groupIds;
    private readonly string[] _optionIds;

    private readonly FormerDecisions? _former;

    internal AllocationProblem(
        AllocationRow[] rows, AllocationBlock[] blocks, string[] groupIds, string[] optionIds, Columns columns, FormerDecisions? former)
    {
        Rows = rows;
        Blocks = blocks;
        _groupIds = groupIds;
        _optionIds = optionIds;
        Columns = columns;
        _former = former;
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
    /// <param name="movePenalty">Value lost with each group whose former decision is changed, at least 0.</param>
    public static AllocationProblemCheck Create(
        IEnumerable<AllocationRow> rows, IEnumerable<AllocationGroup> groups, IEnumerable<AllocationBlock> blocks, double movePenalty = 0)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(groups);
        ArgumentNullException.ThrowIfNull(blocks);
        return new AllocationProblemBuilder().Build(rows, groups, blocks, movePenalty);
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
        return new AllocationProblem(rows, [.. Blocks], _groupIds, _optionIds, Columns, _former);
    }

    /// <summary>The same groups and options under rows in addition, which come after its own.</summary>
    /// <param name="added">The rows.</param>
    /// <exception cref="ArgumentException">An id is there already, a limit is out of its range, or a use is negative or no number.</exception>
    public AllocationProblem WithRows(IReadOnlyList<AddedRow> added)
    {
        ArgumentNullException.ThrowIfNull(added);
        (AllocationRow[] rows, Columns columns) = RowAddition.Of(this, added);
        return new AllocationProblem(rows, [.. Blocks], _groupIds, _optionIds, columns, _former);
    }

    /// <summary>Id of a group.</summary>
    public string GroupId(int group) => _groupIds[group];

    /// <summary>Whether a group must take an option.</summary>
    public bool IsRequired(int group) => Columns.Required[group];

    /// <summary>Number of options of a group.</summary>
    public int OptionCount(int group) => Columns.GroupStart[group + 1] - Columns.GroupStart[group];

    /// <summary>Id of an option.</summary>
    public string OptionId(int group, int option) => _optionIds[ColumnOf(group, option)];

    /// <summary>Position of a group's option by its id; −1 where there is none.</summary>
    public int OptionOf(int group, string id)
    {
        int at = Array.IndexOf(_optionIds, id, Columns.GroupStart[group], OptionCount(group));
        return at < 0 ? -1 : at - Columns.GroupStart[group];
    }

    /// <summary>Value of an option, without the worth of the rows that it uses and without what a move costs.</summary>
    public double Value(int group, int option) => Columns.Value[ColumnOf(group, option)];

    /// <summary>Indices into <see cref="Rows"/> of the rows that an option uses, in the order given.</summary>
    public ReadOnlySpan<int> UsedRows(int group, int option) => Columns.RowsOf(ColumnOf(group, option));

    /// <summary>How much of each of <see cref="UsedRows"/> an option uses.</summary>
    public ReadOnlySpan<double> UsedAmounts(int group, int option) => Columns.AmountsOf(ColumnOf(group, option));

    /// <summary>Whether a former decision is known of any group.</summary>
    public bool HasFormer => _former is not null;

    /// <summary>Value lost with each group whose former decision is changed; 0 where none is known.</summary>
    public double MovePenalty => _former?.Penalty ?? 0;

    /// <summary>What an earlier plan decided for a group; null where that is not known.</summary>
    public GroupDecision? Former(int group) => _former?[group];

    /// <summary>Whether a choice, −1 for nothing, is another than the former one; false where none is known.</summary>
    public bool IsMove(int group, int option) => _former?.IsMove(group, option) == true;

    /// <summary>What a choice, −1 for nothing, takes from the plan's value because it is another than the former one.</summary>
    public double MoveCost(int group, int option) => IsMove(group, option) ? MovePenalty : 0;

    /// <summary>The same problem after an earlier plan.</summary>
    /// <param name="decisions">By id of the group the id of its option then, null for nothing; groups that are not in it, or no longer in the
    /// problem, count for nothing.</param>
    /// <param name="movePenalty">Value lost with each group whose former decision is changed, at least 0.</param>
    public AllocationProblem WithFormer(IReadOnlyDictionary<string, string?> decisions, double movePenalty)
    {
        ArgumentNullException.ThrowIfNull(decisions);
        ArgumentOutOfRangeException.ThrowIfNegative(movePenalty);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(movePenalty, LargestNumber);
        GroupDecision?[] former = [.. _groupIds.Select(id => decisions.TryGetValue(id, out string? option) ? new GroupDecision(option) : (GroupDecision?)null)];
        return new AllocationProblem(
            [.. Rows], [.. Blocks], _groupIds, _optionIds, Columns, FormerDecisions.Of(movePenalty, former, Columns.GroupStart, _optionIds));
    }

    /// <summary>Whether another problem has the same options and former decisions, so that the two differ in the rows' limits alone.</summary>
    internal bool SharesOptions(AllocationProblem other) => ReferenceEquals(Columns, other.Columns) && ReferenceEquals(_former, other._former);

    /// <summary>What a choice changes of the former decisions; null where none are known.</summary>
    internal MoveCount? Moves(IReadOnlyList<int> choice)
    {
        if (_former is null)
            return null;
        int moved = 0;
        for (int g = 0; g < GroupCount; g++)
            moved += _former.IsMove(g, choice[g]) ? 1 : 0;
        return new MoveCount(moved, moved * _former.Penalty);
    }

    /// <summary>
    /// A problem without former decisions and with the same plans, worth the same: each option has its value less what it costs to move to it,
    /// or, in a group that need not take any, that against taking nothing, which is always worth 0. What nothing costs then comes back as the one
    /// option of a last group of its own. So that no stage has to know of moves.
    /// </summary>
    internal AllocationProblem WithMovesPricedIn()
    {
        if (_former is null)
            return this;
        double[] value = [.. Columns.Value, 0];
        CompensatedSum nothing = default;
        for (int g = 0; g < GroupCount; g++)
        {
            double without = Columns.Required[g] ? 0 : MoveCost(g, -1);
            nothing.Add(-without);
            for (int c = Columns.GroupStart[g]; c < Columns.GroupStart[g + 1]; c++)
                value[c] += without - MoveCost(g, c - Columns.GroupStart[g]);
        }
        value[^1] = nothing.Total;
        var columns = new Columns(
            [.. Columns.Required, true], [.. Columns.GroupStart, value.Length], value, [.. Columns.UseStart, Columns.UseStart[^1]],
            Columns.UseRow, Columns.UseAmount);
        return new AllocationProblem([.. Rows], [.. Blocks], [.. _groupIds, ""], [.. _optionIds, ""], columns, null);
    }

    private int ColumnOf(int group, int option)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(option);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(option, OptionCount(group));
        return Columns.GroupStart[group] + option;
    }
}
