using SkillsGap.Engine.Planning.Pricing;

namespace SkillsGap.Engine.Planning.Tightening;

/// <summary>A problem with rounded rows after its own.</summary>
internal static class DerivedModel
{
    public static PricingModel Of(Columns columns, RowLimits limits, IReadOnlyList<RoundedRow> rounded)
    {
        double[] lower = [.. limits.Lower, .. new double[rounded.Count]];
        double[] upper = [.. limits.Upper, .. rounded.Select(row => row.Upper)];
        int[] segments = [.. limits.SegmentStart, .. Enumerable.Repeat(limits.SegmentStart[^1], rounded.Count)];
        var all = new RowLimits(lower, upper, segments, limits.SegmentUpTo, limits.SegmentEach);
        return new PricingModel(rounded.Count == 0 ? columns : Extended(columns, limits.Count, rounded), new RowTerms(all, new double[all.Count]));
    }

    private static Columns Extended(Columns columns, int rows, IReadOnlyList<RoundedRow> rounded)
    {
        var start = new int[columns.Count + 1];
        foreach (RoundedRow row in rounded)
            foreach (int c in row.Columns)
                start[c + 1]++;
        for (int c = 0; c < columns.Count; c++)
            start[c + 1] += start[c] + columns.UseStart[c + 1] - columns.UseStart[c];
        var useRow = new int[start[^1]];
        var useAmount = new double[start[^1]];
        var next = new int[columns.Count];
        for (int c = 0; c < columns.Count; c++)
        {
            columns.RowsOf(c).CopyTo(useRow.AsSpan(start[c]));
            columns.AmountsOf(c).CopyTo(useAmount.AsSpan(start[c]));
            next[c] = start[c] + columns.UseStart[c + 1] - columns.UseStart[c];
        }
        for (int k = 0; k < rounded.Count; k++)
            for (int n = 0; n < rounded[k].Columns.Length; n++)
            {
                int at = next[rounded[k].Columns[n]]++;
                (useRow[at], useAmount[at]) = (rows + k, rounded[k].Coefficients[n]);
            }
        return new Columns(columns.Required, columns.GroupStart, columns.Value, start, useRow, useAmount);
    }
}
