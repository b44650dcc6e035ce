namespace SkillsGap.Engine.Planning.Conflicts;

/// <summary>Sets prices to 0 that a proof can do without, light ones first: smoothing leaves crumbs on rows that have no part in it.</summary>
internal sealed class Sieve(ElasticModel elastic, Effort effort)
{
    /// <summary>Prices that prove it still, with fewer that are not 0.</summary>
    public double[] Of(double[] prices)
    {
        double[] kept = Coarse(prices);
        int[] priced = [.. Enumerable.Range(0, kept.Length).Where(i => kept[i] != 0).OrderBy(i => elastic.Weight(kept, i))];
        Drop(kept, priced);
        return kept;
    }

    /// <summary>The coarsest sieve by weight that keeps the proof.</summary>
    private double[] Coarse(double[] prices)
    {
        double largest = 0;
        for (int i = 0; i < prices.Length; i++)
            largest = Math.Max(largest, elastic.Weight(prices, i));
        for (double sieve = 0.5; sieve > 1e-6; sieve /= 2)
        {
            double[] sieved = [.. prices.Select((price, i) => elastic.Weight(prices, i) < sieve * largest ? 0 : price)];
            effort.Spend(elastic.Size);
            if (elastic.Proves(sieved))
                return sieved;
        }
        return [.. prices];
    }

    private void Drop(double[] prices, ReadOnlySpan<int> rows)
    {
        if (rows.IsEmpty || effort.IsSpent)
            return;
        double[] kept = [.. rows.ToArray().Select(row => prices[row])];
        foreach (int row in rows)
            prices[row] = 0;
        effort.Spend(elastic.Size);
        if (elastic.Proves(prices))
            return;
        for (int k = 0; k < kept.Length; k++)
            prices[rows[k]] = kept[k];
        if (rows.Length == 1)
            return;
        Drop(prices, rows[..(rows.Length / 2)]);
        Drop(prices, rows[(rows.Length / 2)..]);
    }
}
