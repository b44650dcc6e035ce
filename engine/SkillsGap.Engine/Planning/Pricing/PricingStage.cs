namespace SkillsGap.Engine.Planning.Pricing;

/// <summary>Prices of a run: from nothing, or from those of an earlier run with a part of the effort where they turn out to be near.</summary>
internal sealed class PricingStage(PricingModel model, PlannerSettings settings, CancellationToken cancellation)
{
    // First temperatures, as parts of the typical spread of a group's choices.
    private const double Cold = 0.3, Warm = 0.014;

    // By how much of itself, times the square of the iterations, L falls at the end of a search for prices that has come nowhere near: what is left of
    // an accelerated descent falls with that square.
    private const double StillFalls = 0.15;

    /// <summary>Prices of about the least L.</summary>
    /// <param name="known">Prices to hand back where there is no time for a look at better ones.</param>
    /// <param name="pace">Told the part that is done and the least L so far, tells the part of the work that counts as done; 1 ends it.</param>
    public double[] Run(double[] known, Func<double, double, double> pace)
    {
        double least = LeastValue();
        bool isOver = false;
        var descent = new PriceDescent(model, settings.Threads, cancellation);
        if (settings.Start is { } start)
        {
            int iterations = (int)Math.Ceiling(settings.WarmPricing * settings.PricingIterations);
            (known, _, double late) = descent.Run([.. start.Prices], Warm, iterations, Asked);
            if (isOver || late * iterations * iterations <= StillFalls)
                return known;
        }
        var cold = descent.Run(new double[model.Terms.Count], Cold, settings.PricingIterations, Asked);
        return double.IsFinite(cold.Least) ? cold.Prices : known;

        double Asked(double done, double reached)
        {
            double paced = reached < least ? 1 : pace(done, reached);
            isOver |= paced >= 1;
            return paced;
        }
    }

    /// <summary>No plan is worth less: a bound below it means that there is none, and that better prices are not worth looking for.</summary>
    private double LeastValue()
    {
        Columns columns = model.Columns;
        double least = 0, size = 0;
        for (int g = 0; g < columns.GroupCount; g++)
        {
            double lowest = columns.Required[g] ? double.PositiveInfinity : 0;
            foreach (double value in columns.Value.AsSpan(columns.GroupStart[g], columns.GroupStart[g + 1] - columns.GroupStart[g]))
                lowest = Math.Min(lowest, value);
            (least, size) = (least + lowest, size + Math.Abs(lowest));
        }
        return least - 1e-6 * (1 + size);
    }
}
