namespace SkillsGap.Engine.Planning;

/// <summary>Lays the columns of a problem out anew with the uses of more rows.</summary>
internal static class RowAddition
{
    /// <summary>The rows and columns of a problem with rows added after its own.</summary>
    /// <exception cref="ArgumentException">An id is there already, a limit is out of its range, or a use is negative or no number.</exception>
    public static (AllocationRow[] Rows, Columns Columns) Of(AllocationProblem problem, IReadOnlyList<AddedRow> added)
    {
        AllocationRow[] rows = [.. problem.Rows, .. added.Select(row => new AllocationRow(row.Id, row.Lower, row.Upper))];
        if (rows.DistinctBy(row => row.Id, StringComparer.Ordinal).Count() < rows.Length)
            throw new ArgumentException("A row of the same id is there already.", nameof(added));
        if (added.FirstOrDefault(row => !IsLimit(row.Lower) || !IsLimit(row.Upper) || row.Lower > row.Upper) is { } odd)
            throw new ArgumentException($"Row {odd.Id} has limits [{odd.Lower:R}, {odd.Upper:R}].", nameof(added));
        Columns old = problem.Columns;
        var start = new int[old.Count + 1];
        var (row, amount) = (new NumberList<int>(), new NumberList<double>());
        for (int g = 0; g < old.GroupCount; g++)
            for (int c = old.GroupStart[g]; c < old.GroupStart[g + 1]; c++)
            {
                foreach (int used in old.RowsOf(c))
                    row.Add(used);
                foreach (double used in old.AmountsOf(c))
                    amount.Add(used);
                for (int k = 0; k < added.Count; k++)
                {
                    double use = added[k].Use(g, c - old.GroupStart[g]);
                    if (!(use is >= 0 and <= AllocationProblem.LargestNumber))
                        throw new ArgumentException($"Row {added[k].Id} has a use of {use:R}.", nameof(added));
                    if (use == 0)
                        continue;
                    row.Add(problem.Rows.Count + k);
                    amount.Add(use);
                }
                start[c + 1] = row.Count;
            }
        return (rows, new Columns(old.Required, old.GroupStart, old.Value, start, row.MoveToArray(), amount.MoveToArray()));
    }

    private static bool IsLimit(double? limit) => limit is null or (>= 0 and <= AllocationProblem.LargestNumber);
}
