namespace SkillsGap.Engine.Planning.Checking;

/// <summary>
/// L(u) = Σ over groups of the best reduced value (nothing counts 0 less what that move costs, unless required) + Σ over rows of <see cref="RowConjugate.Of"/>, with
/// reduced value = value − cost of the move − use·u (DESIGN 8.2), computed in one pass.
/// </summary>
internal sealed class PriceRecount
{
    private readonly AllocationProblem _problem;
    private readonly double[] _prices;
    private readonly DoubleDouble[] _best;

    public PriceRecount(AllocationProblem problem, double[] prices)
    {
        (_problem, _prices) = (problem, prices);
        _best = new DoubleDouble[problem.GroupCount];
        RowParts = new DoubleDouble[prices.Length];
        DoubleDouble bound = 0;
        for (int g = 0; g < _best.Length; g++)
        {
            DoubleDouble best = problem.IsRequired(g) ? double.NegativeInfinity : -problem.MoveCost(g, -1);
            double largest = problem.MoveCost(g, -1);
            for (int option = 0; option < problem.OptionCount(g); option++)
            {
                best = DoubleDouble.Max(best, Reduced(g, option, out double absolute));
                largest = Math.Max(largest, absolute);
            }
            _best[g] = best;
            bound += best;
            Magnitude += largest;
        }
        for (int i = 0; i < prices.Length; i++)
        {
            RowParts[i] = RowConjugate.Of(problem.Rows[i], prices[i], out double largest);
            bound += RowParts[i];
            Magnitude += largest;
        }
        Bound = bound;
    }

    /// <summary>L(u).</summary>
    public DoubleDouble Bound { get; }

    /// <summary>Per row its part of L(u).</summary>
    public DoubleDouble[] RowParts { get; }

    /// <summary>The largest absolute terms of each group and row: what rounding, and the margin a solver adds for it, are measured against.</summary>
    public double Magnitude { get; }

    /// <summary>What a group gives up for the others by taking an option, −1 for none: its best reduced value less that of the option.</summary>
    public DoubleDouble Regret(int group, int option) => _best[group] - (option < 0 ? -_problem.MoveCost(group, -1) : Reduced(group, option, out _));

    private DoubleDouble Reduced(int group, int option, out double absolute)
    {
        double moving = _problem.MoveCost(group, option);
        DoubleDouble reduced = _problem.Value(group, option);
        absolute = Math.Abs(reduced.Value) + moving;
        reduced -= moving;
        ReadOnlySpan<int> rows = _problem.UsedRows(group, option);
        ReadOnlySpan<double> amounts = _problem.UsedAmounts(group, option);
        for (int k = 0; k < rows.Length; k++)
        {
            DoubleDouble paid = DoubleDouble.Product(amounts[k], _prices[rows[k]]);
            reduced -= paid;
            absolute += Math.Abs(paid.Value);
        }
        return reduced;
    }
}
