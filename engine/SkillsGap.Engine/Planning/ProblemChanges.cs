namespace SkillsGap.Engine.Planning;

/// <summary>What differs between two problems, by ids; former decisions and blocks are not looked at.</summary>
/// <param name="Rows">Rows with other limits or worth, new ones and those that are gone, in the order of the later problem, then of the earlier.</param>
/// <param name="New">Ids of groups that the earlier problem does not have.</param>
/// <param name="Gone">Ids of groups that the later problem does not have.</param>
/// <param name="Changed">Ids of groups in both that have other options to choose from.</param>
/// <param name="Revalued">Ids of groups that have the same options with other values or uses.</param>
public sealed record ProblemChanges(
    IReadOnlyList<RowChange> Rows, IReadOnlyList<string> New, IReadOnlyList<string> Gone, IReadOnlyList<string> Changed, IReadOnlyList<string> Revalued)
{
    // The same figure written, read and summed again.
    private const double Rounding = 1e-9;

    /// <summary>Compares two problems.</summary>
    public static ProblemChanges Between(AllocationProblem before, AllocationProblem after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var rows = before.Rows.ToDictionary(row => row.Id);
        var changedRows = new List<RowChange>();
        foreach (AllocationRow row in after.Rows)
            if (!rows.Remove(row.Id, out AllocationRow? was) || !Same(was, row))
                changedRows.Add(new RowChange(row.Id, was, row));
        changedRows.AddRange(before.Rows.Where(row => rows.ContainsKey(row.Id)).Select(row => new RowChange(row.Id, row, null)));

        var groups = Enumerable.Range(0, before.GroupCount).ToDictionary(before.GroupId);
        List<string> added = [], changed = [], revalued = [];
        for (int g = 0; g < after.GroupCount; g++)
        {
            if (!groups.Remove(after.GroupId(g), out int was))
                added.Add(after.GroupId(g));
            else if (!SameChoice(before, was, after, g))
                changed.Add(after.GroupId(g));
            else if (!Same(before, was, after, g))
                revalued.Add(after.GroupId(g));
        }
        return new ProblemChanges(changedRows, added, [.. groups.Values.Order().Select(before.GroupId)], changed, revalued);
    }

    private static bool Same(AllocationRow a, AllocationRow b) => Same(a.Lower, b.Lower) && Same(a.Upper, b.Upper)
        && a.Worth.Count == b.Worth.Count && a.Worth.Zip(b.Worth).All(pair => Same(pair.First.UpTo, pair.Second.UpTo) && Same(pair.First.Each, pair.Second.Each));

    private static bool SameChoice(AllocationProblem before, int was, AllocationProblem after, int now) =>
        before.OptionCount(was) == after.OptionCount(now) && before.IsRequired(was) == after.IsRequired(now)
        && Enumerable.Range(0, after.OptionCount(now)).All(option => before.OptionOf(was, after.OptionId(now, option)) >= 0);

    private static bool Same(AllocationProblem before, int was, AllocationProblem after, int now)
    {
        for (int option = 0; option < after.OptionCount(now); option++)
        {
            int old = before.OptionOf(was, after.OptionId(now, option));
            if (!Same(before.Value(was, old), after.Value(now, option)) || !SameUses(before, was, old, after, now, option))
                return false;
        }
        return true;
    }

    private static bool SameUses(AllocationProblem before, int was, int old, AllocationProblem after, int now, int option)
    {
        ReadOnlySpan<int> rows = before.UsedRows(was, old), others = after.UsedRows(now, option);
        if (rows.Length != others.Length)
            return false;
        for (int k = 0; k < rows.Length; k++)
        {
            int at = 0;
            while (at < others.Length && after.Rows[others[at]].Id != before.Rows[rows[k]].Id)
                at++;
            if (at == others.Length || !Same(before.UsedAmounts(was, old)[k], after.UsedAmounts(now, option)[at]))
                return false;
        }
        return true;
    }

    private static bool Same(double? a, double? b) =>
        a is double x && b is double y ? Math.Abs(x - y) <= Rounding * Math.Max(1, Math.Max(Math.Abs(x), Math.Abs(y))) : a is null && b is null;
}
