namespace SkillsGap.Engine.Planning.Search;

/// <summary>
/// Fills a plan up in one go: first lower limits that are missed still, with those who give up least for it, then everybody who has nothing with what is
/// best by prices and fits, the surest first.
/// </summary>
internal sealed class Filling(PlanState state, Wishes wishes)
{
    // A group fills up one limit at a time: what few rounds leave is left to those who mend.
    private const int MostRounds = 8;

    private int[] Open => [.. Enumerable.Range(0, state.Choice.Length).Where(g => state.Choice[g] < 0)];

    /// <param name="prices">Per row.</param>
    /// <param name="temperature">Of the shares that say how sure a group is, in units of value.</param>
    public void Run(double[] prices, double temperature)
    {
        for (int round = 0; round < MostRounds && state.HasShort; round++)
            Reserve(prices);
        // What is taken leaves less to others: a wish that still fits is still the best.
        foreach (Wish wish in wishes.ForAnything(Open, prices, temperature))
            if (wish.Column >= 0)
                state.Set(wish.Group, state.Fits(wish.Column) ? wish.Column : wishes.ForAnything(wish.Group, prices, temperature).Column);
    }

    /// <summary>Lets each group fill up one of the limits as long as it is missed.</summary>
    private void Reserve(double[] prices)
    {
        foreach (Wish wish in wishes.ForMissed(Open, prices))
            if (wish.Column >= 0 && wishes.ReachesForShort(wish.Column) && state.Fits(wish.Column))
                state.Set(wish.Group, wish.Column);
    }
}
