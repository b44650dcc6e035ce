using SkillsGap.Engine.Planning.Pricing;

namespace SkillsGap.Engine.Planning.Search;

/// <summary>Plans to begin with, and plans made in one go for whoever cannot wait for a dive.</summary>
internal sealed class FirstPlans(Columns columns, RowLimits limits, PricingModel model, PlannerSettings settings)
{
    // A part of the typical spread of a group's choices. Prices may have only begun to fall: shares tell who has most to lose.
    private const double Temperature = 0.1;

    /// <summary>A plan made in one go, which takes a small part of the time of a dive.</summary>
    /// <param name="prices">Per row.</param>
    public PlanState Filled(double[] prices)
    {
        PlanState state = Kept(prices, null);
        new Filling(state, new Wishes(state, null, settings.Threads)).Run(prices, Temperature * model.Spread);
        return state;
    }

    /// <summary>What still fits of the plan to start from, what gives up least by the prices of now first.</summary>
    /// <param name="prices">Per row.</param>
    /// <param name="near">Regrets by the same prices, where they are known.</param>
    public PlanState Kept(double[] prices, CandidateColumns? near)
    {
        var state = new PlanState(columns, limits, Objective.Value(limits, model.MeanAmount, prices, model.Spread));
        if (settings.Start is not { } start)
            return state;
        Regrets? regrets = near is null ? new Regrets(columns, prices) : null;
        var kept = new List<(double Regret, int Group, int Column)>();
        for (int g = 0; g < start.Choice.Count; g++)
        {
            int column = start.Choice[g] < 0 ? -1 : columns.GroupStart[g] + start.Choice[g];
            if (column >= 0)
                kept.Add((regrets?.Of(g, column) ?? near!.RegretOf(g, column), g, column));
        }
        kept.Sort();
        foreach ((_, int group, int column) in kept)
            if (state.Fits(column))
                state.Set(group, column);
        return state;
    }
}
