namespace SkillsGap.Engine.Planning.Frontiers;

/// <summary>Carries what is known of one problem's rows to another's, by their ids.</summary>
internal sealed class RowMapping
{
    private readonly int[] _from;

    public RowMapping(AllocationProblem from, AllocationProblem to)
    {
        IsSame = ReferenceEquals(from.Columns, to.Columns);
        if (IsSame)
        {
            _from = [.. Enumerable.Range(0, to.Rows.Count)];
            return;
        }
        var at = from.Rows.Index().ToDictionary(row => row.Item.Id, row => row.Index, StringComparer.Ordinal);
        _from = [.. to.Rows.Select(row => at.GetValueOrDefault(row.Id, -1))];
    }

    /// <summary>Whether both have the same groups, options and rows, and differ in limits alone.</summary>
    public bool IsSame { get; }

    /// <summary>Per row of the other problem its price; 0 for a new row.</summary>
    public double[] Of(IReadOnlyList<double> prices) => [.. _from.Select(row => row < 0 ? 0 : prices[row])];
}
