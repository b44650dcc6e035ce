using SkillsGap.Engine.Planning.Pricing;

namespace SkillsGap.Engine.Planning.Tightening;

/// <summary>Lowers the bound that prices prove, by what prices of single groups cannot see: blocks solved exactly, and rounded rows.</summary>
internal static class BoundTightening
{
    // Steps go from hot to cold, in parts of the typical spread of a group's choices; shares to look for broken rows by are as cold as the end.
    private const double Hot = 0.007, Cold = 0.001;

    // A step of a larger problem is dearer and gains less: of 1.2 million uses (10,000 people) 120 are made, of others in proportion to a power
    // of their number. The largest are worth one exact pass, for which nothing is copied.
    private const double MiddlingUses = 1.2e6, StepsOfMiddling = 120, StepsPower = -0.75;
    private const int MostSteps = 240, LeastSteps = 8, StepsPerRound = 60;

    // Steps before the first look for broken rows: only where the gradient is near 0 do shares use what there is, no more and no less.
    private const double SettlingPart = 0.15;

    // A gain below the rounding of sums is none.
    private const double LeastGain = 1e-9;

    /// <summary>The certificate of a lower bound; null where nothing is gained.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="model">It, as it was priced.</param>
    /// <param name="prices">Its prices.</param>
    /// <param name="priceBound">What they prove.</param>
    /// <param name="threads">Threads to use.</param>
    /// <param name="pace">Told the part of the steps that is done, tells what counts as done; 1 ends them.</param>
    public static BoundCertificate? Of(
        AllocationProblem problem, PricingModel model, double[] prices, double priceBound, int threads, Func<double, double> pace)
    {
        int steps = StepsFor(problem.Columns.UseRow.Length), rounds = Math.Max(1, steps / StepsPerRound);
        if (steps == 0 && problem.Blocks.Count == 0)
            return null;
        var layout = new BlockLayout(problem);
        RowSeparation? separation = steps == 0 ? null : new(model, problem.Limits, layout.SolvedRow, prices);
        if ((layout.Solved.Length == 0 && separation is not { IsEmpty: false }) || pace(0) >= 1)
            return null;
        List<RoundedRow> rounded = [];
        var search = new TightenedPrices(layout, model, prices, threads);
        if (double.IsNegativeInfinity(search.Bound))
            return null;
        if (separation is not null)
            search.Run(Cold * model.Spread, Cold * model.Spread, (int)(SettlingPart * steps), done => pace(SettlingPart * done));
        for (int round = 0; separation is not null && round < rounds; round++)
        {
            rounded = [.. rounded.Where((_, k) => search.Best[problem.Rows.Count + k] > 0)];
            double[] kept = [.. search.Best.Where((price, i) => i < problem.Rows.Count || price > 0)];
            List<RoundedRow> found = separation.Broken(search.Shares(Cold * model.Spread), threads);
            rounded.AddRange(found.Where(row => !rounded.Any(row.IsSame)).ToArray());
            if (rounded.Count == 0 && layout.Solved.Length == 0)
                break;
            double[] from = [.. kept, .. new double[problem.Rows.Count + rounded.Count - kept.Length]];
            search = new TightenedPrices(layout, DerivedModel.Of(problem.Columns, problem.Limits, rounded), from, threads);
            int done = round;
            search.Run(Hot * model.Spread, Cold * model.Spread, (int)((1 - SettlingPart) * steps / rounds), part => pace(SettlingPart + (1 - SettlingPart) * (done + part) / rounds));
        }
        pace(1);
        return search.Bound < priceBound - LeastGain * Math.Abs(priceBound) ? Certificate(layout, search, rounded, problem.Rows.Count) : null;
    }

    private static int StepsFor(int uses)
    {
        double steps = Math.Min(MostSteps, StepsOfMiddling * Math.Pow(Math.Max(1, uses) / MiddlingUses, StepsPower));
        return steps < LeastSteps ? 0 : (int)steps;
    }

    private static BoundCertificate Certificate(BlockLayout layout, TightenedPrices search, List<RoundedRow> rounded, int rows)
    {
        double[] prices = search.Best[..rows];
        for (int i = 0; i < rows; i++)
            if (layout.SolvedRow[i])
                prices[i] = 0;
        DerivedRow[] derived = [.. rounded.Select((row, k) => row.Priced(search.Best[rows + k])).Where(row => row.Price > 0)];
        return new BoundCertificate(search.Bound, prices, derived, layout.Solved);
    }
}
