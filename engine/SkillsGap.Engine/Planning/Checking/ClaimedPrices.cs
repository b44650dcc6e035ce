namespace SkillsGap.Engine.Planning.Checking;

/// <summary>Prices by ids, looked up in the problem.</summary>
internal static class ClaimedPrices
{
    /// <summary>Per row its price; null where they are no prices of this problem, or some have a sign for which there is no bound.</summary>
    public static double[]? Resolve(AllocationProblem problem, IReadOnlyDictionary<string, double> stated, FaultLog faults)
    {
        double[] prices = new double[problem.Rows.Count];
        var rows = new HashSet<string>(StringComparer.Ordinal);
        for (int i = 0; i < prices.Length; i++)
        {
            AllocationRow row = problem.Rows[i];
            rows.Add(row.Id);
            if (!stated.TryGetValue(row.Id, out prices[i]))
                faults.Add($"prices \"{row.Id}\"", "the problem has this row, the prices do not name it");
            else if (!double.IsFinite(prices[i]))
                faults.Add($"prices \"{row.Id}\"", $"{prices[i]:R} is no finite number");
            else if (RowConjugate.WrongSign(row, prices[i]) is string wrong)
                faults.Add($"prices \"{row.Id}\"", $"{prices[i]:R} {wrong}", prices[i]);
        }
        foreach ((string id, _) in stated)
            if (!rows.Contains(id))
                faults.Add($"prices \"{id}\"", "the problem has no such row");
        return faults.IsEmpty ? prices : null;
    }
}
