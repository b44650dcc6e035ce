using SkillsGap.Engine.Planning.Pricing;

namespace SkillsGap.Engine.Planning;

/// <summary>
/// A problem read by prices, which is how a plan is explained. For the bound L(u) of these prices and any plan,
/// L − value = Σ regret over groups + Σ (row term − price·used − worth of used) over rows, every summand at least 0 for a feasible plan.
/// </summary>
public sealed class PriceReading
{
    private readonly AllocationProblem _problem;
    private readonly RowTerms _terms;
    private readonly double[] _prices;

    /// <summary>Reads <paramref name="problem"/> by <paramref name="prices"/>.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="prices">One finite price per row, as in <see cref="AllocationResult.Prices"/>.</param>
    /// <exception cref="ArgumentException">There is not one price per row, or one has a sign for which no bound exists.</exception>
    public PriceReading(AllocationProblem problem, IReadOnlyList<double> prices)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(prices);
        if (prices.Count != problem.Rows.Count)
            throw new ArgumentException($"{prices.Count} prices for {problem.Rows.Count} rows", nameof(prices));
        _problem = problem;
        _terms = new RowTerms(problem.Limits, new double[prices.Count]);
        _prices = [.. prices];
        for (int i = 0; i < _prices.Length; i++)
            if (!double.IsFinite(_prices[i]) || _terms.Project(i, _prices[i]) != _prices[i])
                throw new ArgumentException($"price {_prices[i]:R} of row \"{problem.Rows[i].Id}\" has the wrong sign or is not finite", nameof(prices));
        Bound = DualBound.Of(problem.WithMovesPricedIn().Columns, _terms, _prices);
    }

    /// <summary>L(u), safe against rounding: no plan is worth more.</summary>
    public double Bound { get; }

    /// <summary>Value less what the option's uses cost at the prices, and less what a move costs; of −1, nothing, the latter alone.</summary>
    public double ReducedValue(int group, int option)
    {
        if (option < 0)
            return 0 - _problem.MoveCost(group, -1);
        double reduced = _problem.Value(group, option) - _problem.MoveCost(group, option);
        ReadOnlySpan<int> rows = _problem.UsedRows(group, option);
        ReadOnlySpan<double> amounts = _problem.UsedAmounts(group, option);
        for (int k = 0; k < rows.Length; k++)
            reduced -= amounts[k] * _prices[rows[k]];
        return reduced;
    }

    /// <summary>Reads a group's choice.</summary>
    /// <param name="group">Index of the group.</param>
    /// <param name="chosen">Position of the option that the plan takes; −1 for none.</param>
    public GroupReading Group(int group, int chosen)
    {
        (int Option, double Reduced)? best = null, other = null;
        double chosenReduced = double.NegativeInfinity;
        for (int option = _problem.IsRequired(group) ? 0 : -1; option < _problem.OptionCount(group); option++)
        {
            double reduced = ReducedValue(group, option);
            if (!(reduced <= best?.Reduced))
                best = (option, reduced);
            if (option == chosen)
                chosenReduced = reduced;
            else if (!(reduced <= other?.Reduced))
                other = (option, reduced);
        }
        return new GroupReading(chosen, chosenReduced, best!.Value.Option, best.Value.Reduced, other?.Option, other?.Reduced);
    }

    /// <summary>What a row adds to the bound: the most of worth + price·use over the uses that its limits allow.</summary>
    public double RowTerm(int row) => _terms.Term(row, _prices[row]);
}
