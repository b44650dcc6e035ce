namespace SkillsGap.Engine.Planning.Pricing;

/// <summary>Columns and row terms to find prices for: the whole problem, or what is left of it during a dive.</summary>
internal sealed class PricingModel
{
    private const int GroupsPerChunk = 256, MostChunks = 16;

    public readonly Columns Columns;
    public readonly RowTerms Terms;

    /// <summary>Chunk c holds the groups [ChunkStart[c], ChunkStart[c+1]). Depends on the problem alone, never on the threads, so that sums
    /// taken chunk by chunk are the same sums however many threads there are.</summary>
    public readonly int[] ChunkStart;

    /// <summary>Per row the mean amount of the columns that use it; 1 where none does.</summary>
    public readonly double[] MeanAmount;

    /// <summary>Median over groups of the range of what their choices are worth.</summary>
    public readonly double Spread;

    public PricingModel(Columns columns, RowTerms terms)
    {
        Columns = columns;
        Terms = terms;
        int chunks = Math.Clamp(columns.GroupCount / GroupsPerChunk, 1, MostChunks);
        ChunkStart = new int[chunks + 1];
        for (int c = 1; c <= chunks; c++)
            ChunkStart[c] = (int)((long)columns.GroupCount * c / chunks);
        MeanAmount = MeanAmounts();
        Spread = TypicalSpread();
    }

    private double[] MeanAmounts()
    {
        double[] mean = new double[Terms.Count];
        int[] users = new int[Terms.Count];
        for (int e = 0; e < Columns.UseRow.Length; e++)
        {
            if (Columns.UseAmount[e] == 0)
                continue;
            mean[Columns.UseRow[e]] += Columns.UseAmount[e];
            users[Columns.UseRow[e]]++;
        }
        for (int i = 0; i < mean.Length; i++)
            mean[i] = users[i] == 0 ? 1 : mean[i] / users[i];
        return mean;
    }

    private double TypicalSpread()
    {
        var ranges = new List<double>(Columns.GroupCount);
        double largest = 0;
        for (int g = 0; g < Columns.GroupCount; g++)
        {
            double least = Columns.Required[g] ? double.PositiveInfinity : 0, most = Columns.Required[g] ? double.NegativeInfinity : 0;
            for (int c = Columns.GroupStart[g]; c < Columns.GroupStart[g + 1]; c++)
            {
                double worth = Columns.Value[c] + FirstWorth(c);
                least = Math.Min(least, worth);
                most = Math.Max(most, worth);
                largest = Math.Max(largest, Math.Abs(worth));
            }
            if (most > least)
                ranges.Add(most - least);
        }
        if (ranges.Count == 0)
            return largest > 0 ? largest : 1;
        ranges.Sort();
        return ranges[ranges.Count / 2];
    }

    private double FirstWorth(int column)
    {
        double worth = 0;
        for (int e = Columns.UseStart[column]; e < Columns.UseStart[column + 1]; e++)
        {
            int first = Terms.Start[Columns.UseRow[e]], next = first + 1;
            if (next < Terms.Start[Columns.UseRow[e] + 1])
                worth += Columns.UseAmount[e] * (Terms.WorthAt[next] - Terms.WorthAt[first]) / (Terms.At[next] - Terms.At[first]);
        }
        return worth;
    }
}
