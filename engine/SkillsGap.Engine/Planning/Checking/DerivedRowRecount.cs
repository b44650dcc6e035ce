namespace SkillsGap.Engine.Planning.Checking;

/// <summary>
/// A derived row, derived again: with β = Σ multiplier·upper·(1 + tolerance) − Σ shifts and F the rounding of its fraction, an option with
/// α = Σ multiplier·use in a group shifted by s has the coefficient F(α − s) − F(−s), and the row's limit is ⌊β⌋ − Σ F(−s). Every plan that keeps
/// its limits within tolerance keeps it: Σ F(α − s) ≤ F(Σ (α − s)) ≤ F(β) = ⌊β⌋.
/// </summary>
internal sealed class DerivedRowRecount
{
    private const double LargestSum = 1e12;

    private readonly Dictionary<int, double> _shifts;
    private readonly Rounding _rounding;

    private DerivedRowRecount(Dictionary<int, double> multipliers, Dictionary<int, double> shifts, DoubleDouble sum, double price)
    {
        (Multipliers, _shifts, _rounding, Price) = (multipliers, shifts, new Rounding(sum), price);
        DoubleDouble limit = sum.Floor;
        foreach (double shift in shifts.Values)
            limit -= _rounding.Of(-shift);
        Limit = limit;
    }

    /// <summary>By row.</summary>
    public Dictionary<int, double> Multipliers { get; }

    public double Price { get; }

    /// <summary>Its upper limit.</summary>
    public DoubleDouble Limit { get; }

    /// <summary>The row, or null with what is wrong with it.</summary>
    public static DerivedRowRecount? Of(
        AllocationProblem problem, Names names, DerivedRowClaim claim, string where, Allowance allowance, FaultLog faults)
    {
        var own = new FaultLog();
        void Add(string at, string what, double? by = null)
        {
            own.Add(at, what, by);
            faults.Add($"{where}{at}", what, by);
        }
        Dictionary<int, double> multipliers = [], shifts = [];
        DoubleDouble sum = 0;
        double size = 0;
        foreach ((string id, double multiplier) in claim.From)
        {
            if (!names.Rows.TryGetValue(id, out int row))
                Add($".from \"{id}\"", "the problem has no such row");
            else if (!(multiplier > 0 && double.IsFinite(multiplier)))
                Add($".from \"{id}\"", $"its multiplier {multiplier:R} is not above 0");
            else if (problem.Rows[row].Upper is not double upper)
                Add($".from \"{id}\"", "the row has no upper limit to round");
            else
            {
                DoubleDouble part = DoubleDouble.Product(multiplier, upper);
                sum += part + part * allowance.Tolerance;
                size += part.Value;
                multipliers[row] = multiplier;
            }
        }
        foreach ((string id, double shift) in claim.Shifts)
        {
            if (!names.Groups.TryGetValue(id, out int group))
                Add($".shifts \"{id}\"", "the problem has no such group");
            else if (!(shift >= 0 && double.IsFinite(shift)))
                Add($".shifts \"{id}\"", $"{shift:R} is not at least 0");
            else
            {
                sum -= shift;
                size += shift;
                shifts[group] = shift;
            }
        }
        if (claim.From.Count == 0)
            Add(".from", "names no row");
        if (!(size <= LargestSum))
            Add("", $"sums to {size:R}, beyond the {LargestSum:R} that can be told from its neighbours");
        if (!(claim.Price >= 0 && double.IsFinite(claim.Price)))
            Add(".price", $"{claim.Price:R} is not at least 0", claim.Price);
        if (!own.IsEmpty)
            return null;
        var made = new DerivedRowRecount(multipliers, shifts, sum, claim.Price);
        double limit = made.Limit.Value;
        if (!(claim.Upper >= limit - Allowance.RoundingOf(1 + size) && claim.Upper <= limit + allowance.Of(1 + size)))
            Add(".upper", $"stated {claim.Upper:R}, by rounding {limit:R}", claim.Upper - limit);
        return own.IsEmpty ? made : null;
    }

    /// <summary>Its coefficient for an option.</summary>
    /// <param name="group">The group of the option.</param>
    /// <param name="sum">α of the option.</param>
    public DoubleDouble Coefficient(int group, DoubleDouble sum)
    {
        double shift = _shifts.GetValueOrDefault(group);
        return _rounding.Of(sum - shift) - _rounding.Of(-shift);
    }
}
