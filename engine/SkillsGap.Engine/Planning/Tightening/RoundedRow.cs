using SkillsGap.Engine.Planning.Pricing;

namespace SkillsGap.Engine.Planning.Tightening;

/// <summary>A <see cref="DerivedRow"/> of one row before it has a price, with its coefficients, each rounded down.</summary>
internal sealed class RoundedRow
{
    // Fractions nearer to 0 or 1 give rows hardly better than their source, and floors that rounding could get wrong.
    private const double LeastFraction = 0.02;

    // Rounding of sums and products of a few thousand terms, as a part of their size.
    private const double Rounding = 1e-13;

    private readonly int[] _columns;
    private readonly double[] _coefficients;

    private RoundedRow(int source, double multiplier, GroupShift[] shifts, double upper, int[] columns, double[] coefficients)
    {
        (Source, Multiplier, Shifts, Upper) = (source, multiplier, shifts, upper);
        (_columns, _coefficients) = (columns, coefficients);
    }

    public int Source { get; }

    public double Multiplier { get; }

    public GroupShift[] Shifts { get; }

    public double Upper { get; }

    /// <summary>The columns that use it, in ascending order.</summary>
    public ReadOnlySpan<int> Columns => _columns;

    /// <summary>How much each of <see cref="Columns"/> uses, above 0.</summary>
    public ReadOnlySpan<double> Coefficients => _coefficients;

    /// <summary>The row, or null where it would say nothing that its source does not.</summary>
    /// <param name="row">The source.</param>
    /// <param name="limit">Its upper limit.</param>
    /// <param name="users">What uses it, by column in ascending order.</param>
    /// <param name="multiplier">Above 0.</param>
    /// <param name="shifted">Per user the shift of its group, in units of the source; 0 for none.</param>
    /// <param name="shifts">Group and shift, in units of the source, in ascending order.</param>
    public static RoundedRow? Of(
        int row, double limit, ReadOnlySpan<RowUser> users, double multiplier, ReadOnlySpan<double> shifted, IReadOnlyList<GroupShift> shifts)
    {
        CompensatedSum room = default;
        room.Add(multiplier * limit * (1 + RowLimits.Tolerance));
        double size = room.Total;
        foreach (RowUser user in users)
            size = Math.Max(size, multiplier * user.Amount);
        foreach (GroupShift shift in shifts)
        {
            room.Add(-(multiplier * shift.Amount));
            size += multiplier * shift.Amount;
        }
        double whole = Math.Floor(room.Total), fraction = room.Total - whole;
        if (fraction is < LeastFraction or > 1 - LeastFraction)
            return null;
        // F rises by at most 1/(1 − f) a unit, so this covers the rounding of its argument and of f.
        double blur = Rounding * (1 + size) / (1 - fraction);
        CompensatedSum upper = default;
        upper.Add(whole);
        foreach (GroupShift shift in shifts)
            upper.Add(blur - Rounded(-(multiplier * shift.Amount), fraction));
        if (!(upper.Total >= 0))
            return null;
        List<int> columns = [];
        List<double> coefficients = [];
        for (int n = 0; n < users.Length; n++)
        {
            double coefficient = Rounded(multiplier * (users[n].Amount - shifted[n]), fraction) - Rounded(-(multiplier * shifted[n]), fraction);
            if (coefficient - 2 * blur > 0)
            {
                columns.Add(users[n].Column);
                coefficients.Add(coefficient - 2 * blur);
            }
        }
        return new RoundedRow(
            row, multiplier, [.. shifts.Select(s => s with { Amount = multiplier * s.Amount })], upper.Total + blur, [.. columns], [.. coefficients]);
    }

    public bool IsSame(RoundedRow other) =>
        Source == other.Source && Multiplier == other.Multiplier && Shifts.AsSpan().SequenceEqual(other.Shifts);

    public DerivedRow Priced(double price) => new([new RowMultiplier(Source, Multiplier)], Shifts, Upper, price);

    private static double Rounded(double x, double fraction)
    {
        double whole = Math.Floor(x);
        return whole + Math.Max(0, x - whole - fraction) / (1 - fraction);
    }
}
