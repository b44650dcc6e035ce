namespace SkillsGap.Engine.Data.Import.Findings;

/// <summary>
/// Finds the rows of a mapping for a name: those that name it letter by letter, else those with the longest beginning of it, written with
/// <c>*</c> at the end.
/// </summary>
/// <typeparam name="TRow">A row of the mapping.</typeparam>
internal sealed class PatternMap<TRow>
{
    private readonly Dictionary<string, List<TRow>> exact;
    private readonly Dictionary<string, List<TRow>> beginnings;
    private readonly int[] lengths;

    public PatternMap(IEnumerable<TRow> rows, Func<TRow, string> pattern)
    {
        var kinds = rows.ToLookup(row => pattern(row).EndsWith('*'));
        exact = kinds[false].GroupBy(pattern).ToDictionary(group => group.Key, group => group.ToList(), StringComparer.Ordinal);
        beginnings = kinds[true].GroupBy(row => pattern(row)[..^1]).ToDictionary(group => group.Key, group => group.ToList(), StringComparer.Ordinal);
        lengths = [.. beginnings.Keys.Select(key => key.Length).Distinct().OrderDescending()];
    }

    /// <summary>The rows for a name; none if nothing fits.</summary>
    public IReadOnlyList<TRow> Find(string name)
    {
        if (exact.TryGetValue(name, out List<TRow>? rows))
            return rows;
        var byBeginning = beginnings.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (int length in lengths)
        {
            if (length <= name.Length && byBeginning.TryGetValue(name.AsSpan(0, length), out rows))
                return rows;
        }
        return [];
    }
}
