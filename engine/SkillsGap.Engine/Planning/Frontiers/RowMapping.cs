namespace SkillsGap.Engine.Planning.Frontiers;

/// <summary>Carries what is known of one problem's rows to another's, by their ids.</summary>
internal static class RowMapping
{
    /// <summary>Per row of <paramref name="to"/> its price; 0 for a new row.</summary>
    public static IReadOnlyList<double> Prices(AllocationProblem from, IReadOnlyList<double> prices, AllocationProblem to)
    {
        if (ReferenceEquals(from.Columns, to.Columns))
            return prices;
        var at = from.Rows.Index().ToDictionary(row => row.Item.Id, row => row.Index, StringComparer.Ordinal);
        return [.. to.Rows.Select(row => at.TryGetValue(row.Id, out int index) ? prices[index] : 0)];
    }
}
