namespace SkillsGap.Engine.Planning;

/// <summary>Checks rows, groups and blocks in the order given and lays the options out as <see cref="Columns"/>.</summary>
internal sealed class AllocationProblemBuilder
{
    private readonly List<AllocationError> _errors = [];
    private readonly Dictionary<string, int> _rowIndex = new(StringComparer.Ordinal);
    private readonly List<string> _groupIds = [], _optionIds = [];
    private readonly List<bool> _required = [];
    private readonly List<int> _groupStart = [0];
    private readonly NumberList<int> _useStart = new(), _useRow = new();
    private readonly NumberList<double> _value = new(), _useAmount = new();
    private readonly HashSet<string> _optionsOfGroup = new(StringComparer.Ordinal);
    private readonly List<GroupDecision?> _former = [];
    private int[] _lastOptionOfRow = [];
    private int _optionsSeen;

    public AllocationProblemCheck Build(
        IEnumerable<AllocationRow> rows, IEnumerable<AllocationGroup> groups, IEnumerable<AllocationBlock> blocks, double movePenalty)
    {
        if (CheckNumber("movePenalty", movePenalty) && movePenalty < 0)
            Add("movePenalty", $"{movePenalty:R} is negative", "Use 0 or more: it is what a changed decision costs.");
        AllocationRow[] keptRows = [.. rows];
        for (int i = 0; i < keptRows.Length; i++)
            AddRow(i, keptRows[i]);
        _lastOptionOfRow = new int[keptRows.Length];
        Array.Fill(_lastOptionOfRow, -1);
        AllocationBlock[] keptBlocks = [.. blocks];
        CheckBlocks(keptBlocks);
        var groupsSeen = new HashSet<string>(StringComparer.Ordinal);
        _useStart.Add(0);
        foreach (AllocationGroup group in groups)
            AddGroup(group, groupsSeen);
        if (_errors.Count > 0)
            return new AllocationProblemCheck(null, _errors);
        var columns = new Columns(
            [.. _required], [.. _groupStart], _value.MoveToArray(), _useStart.MoveToArray(), _useRow.MoveToArray(), _useAmount.MoveToArray());
        string[] optionIds = [.. _optionIds];
        FormerDecisions? former = _former.Exists(decision => decision is not null)
            ? FormerDecisions.Of(movePenalty, [.. _former], columns.GroupStart, optionIds) : null;
        return new AllocationProblemCheck(new AllocationProblem(keptRows, keptBlocks, [.. _groupIds], optionIds, columns, former), []);
    }

    private void AddRow(int index, AllocationRow row)
    {
        string where = $"rows[{index}] \"{row.Id}\"";
        CheckId(where, row.Id, _rowIndex.TryAdd(row.Id ?? "", index), "row");
        CheckLimit(where + " lower", row.Lower);
        CheckLimit(where + " upper", row.Upper);
        if (row.Lower > row.Upper)
            Add(where, $"lower {row.Lower:R} is above upper {row.Upper:R}", "Swap them, or raise upper to at least lower.");
        WorthSegment before = new(0, double.PositiveInfinity);
        for (int k = 0; k < row.Worth.Count; k++)
        {
            WorthSegment segment = row.Worth[k];
            string at = $"{where} worth[{k}]";
            bool numbers = CheckNumber(at + " upTo", segment.UpTo) & CheckNumber(at + " each", segment.Each);
            if (numbers && segment.UpTo <= before.UpTo)
                Add(at, $"upTo {segment.UpTo:R} does not rise above {before.UpTo:R}", "Order the steps by upTo, each above 0 and above the one before.");
            if (numbers && segment.Each < 0)
                Add(at, $"each {segment.Each:R} is negative", "Use 0 or more; a cost per unit belongs into the values of the options.");
            if (numbers && segment.Each > before.Each)
                Add(at, $"each {segment.Each:R} is above {before.Each:R} of the step before", "Worth must fall: give later steps no more than earlier ones.");
            before = segment;
        }
    }

    private void CheckLimit(string where, double? limit)
    {
        if (limit is double x && CheckNumber(where, x) && x < 0)
            Add(where, $"{x:R} is negative, and uses never are", "Use 0 or more, or leave the limit out.");
    }

    private void CheckBlocks(AllocationBlock[] blocks)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var owner = new Dictionary<string, string>(StringComparer.Ordinal);
        for (int b = 0; b < blocks.Length; b++)
        {
            string where = $"blocks[{b}] \"{blocks[b].Id}\"";
            CheckId(where, blocks[b].Id, seen.Add(blocks[b].Id ?? ""), "block");
            foreach (string row in blocks[b].Rows)
            {
                if (!_rowIndex.ContainsKey(row ?? ""))
                    Add(where, $"there is no row \"{row}\"", "Add the row, or take it out of the block.");
                else if (!owner.TryAdd(row!, where))
                    Add(where, $"row \"{row}\" is in {owner[row!]} already", "Keep each row in one block: blocks share no rows.");
            }
        }
    }

    private void AddGroup(AllocationGroup group, HashSet<string> groupsSeen)
    {
        string where = $"groups[{_groupIds.Count}] \"{group.Id}\"";
        CheckId(where, group.Id, groupsSeen.Add(group.Id ?? ""), "group");
        if (group.Required && group.Options.Count == 0)
            Add(where, "is required and has no options", "Give it an option, or set required to false.");
        _optionsOfGroup.Clear();
        foreach (AllocationOption option in group.Options)
        {
            int usesBefore = _useRow.Count;
            AddOption(where, option);
            // Checked like any other, and then not offered.
            if (group.Pin is GroupDecision pin && pin.Option != option.Id)
                RemoveLastOption(usesBefore);
        }
        if (group.Pin is GroupDecision decided)
            CheckPin(where, group, decided);
        _groupIds.Add(group.Id ?? "");
        _required.Add(group.Required || group.Pin is { Option: not null });
        _groupStart.Add(_optionIds.Count);
        _former.Add(group.Former);
    }

    private void CheckPin(string where, AllocationGroup group, GroupDecision pin)
    {
        if (pin.Option is null && group.Required)
            Add(where + " pin", "pins to nothing a group that is required", "Pin it to one of its options, or set required to false.");
        else if (pin.Option is not null && !_optionsOfGroup.Contains(pin.Option))
            Add(where + " pin", $"the group has no option \"{pin.Option}\"", "Pin it to one of its options, to null for nothing, or take the pin out.");
    }

    private void RemoveLastOption(int usesBefore)
    {
        _optionIds.RemoveAt(_optionIds.Count - 1);
        _value.Truncate(_optionIds.Count);
        _useStart.Truncate(_optionIds.Count + 1);
        _useRow.Truncate(usesBefore);
        _useAmount.Truncate(usesBefore);
    }

    private void AddOption(string group, AllocationOption option)
    {
        if (string.IsNullOrEmpty(option.Id) || !_optionsOfGroup.Add(option.Id))
            CheckId($"{group} option \"{option.Id}\"", option.Id, isNew: false, "option of this group");
        if (!IsNumber(option.Value))
            CheckNumber($"{group} option \"{option.Id}\" value", option.Value);
        _optionsSeen++;
        foreach (RowUse use in option.Uses)
            AddUse(group, option, use);
        _optionIds.Add(option.Id ?? "");
        _value.Add(option.Value);
        _useStart.Add(_useRow.Count);
    }

    // The text of where is made only on failure: there are millions of uses.
    private void AddUse(string group, AllocationOption option, RowUse use)
    {
        string Where() => $"{group} option \"{option.Id}\" use \"{use.Row}\"";
        if (!_rowIndex.TryGetValue(use.Row ?? "", out int row))
        {
            Add(Where(), $"there is no row \"{use.Row}\"", "Add the row, or correct its name.");
            return;
        }
        if (_lastOptionOfRow[row] == _optionsSeen)
            Add(Where(), "the option uses this row twice", "Add the two amounts up into one.");
        _lastOptionOfRow[row] = _optionsSeen;
        if (!IsNumber(use.Amount))
            CheckNumber(Where(), use.Amount);
        else if (use.Amount < 0)
            Add(Where(), $"{use.Amount:R} is negative", "Uses are 0 or more; what gives capacity belongs into the row's upper limit.");
        _useRow.Add(row);
        _useAmount.Add(use.Amount);
    }

    private void CheckId(string where, string? id, bool isNew, string kind)
    {
        if (string.IsNullOrEmpty(id))
            Add(where, "has an empty id", "Give it an id.");
        else if (!isNew)
            Add(where, $"another {kind} has the id \"{id}\"", "Rename one of them.");
    }

    private static bool IsNumber(double x) => Math.Abs(x) <= AllocationProblem.LargestNumber;

    private bool CheckNumber(string where, double x)
    {
        if (!IsNumber(x))
            Add(where, $"{x:R} is not a number of at most {AllocationProblem.LargestNumber:R} in size", "Correct it, or choose a larger unit.");
        return IsNumber(x);
    }

    private void Add(string where, string what, string cure) => _errors.Add(new AllocationError(where, what, cure));
}
