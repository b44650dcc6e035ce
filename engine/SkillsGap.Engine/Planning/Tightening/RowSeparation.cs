using SkillsGap.Engine.Planning.Pricing;

namespace SkillsGap.Engine.Planning.Tightening;

/// <summary>
/// Looks for rounded rows that the shares of a smoothed dual break, one for each row: with and without shifting the groups that have all but
/// decided, and with the unit that makes the breach largest for the length of the row.
/// </summary>
internal sealed class RowSeparation
{
    // Of a row that hundreds share, what the last of them cannot divide is hardly anything.
    private const double MostSharing = 500;
    private const int MostUnits = 8, LargestUnit = 8;
    private const double LeastShare = 0.02, Decided = 0.6, LeastBreach = 1e-3;

    private readonly int[] _rows;
    private readonly double[] _limit;
    private readonly RowUser[][] _users;

    /// <param name="model">The options, and the mean use of each row.</param>
    /// <param name="limits">The rows.</param>
    /// <param name="solvedRow">Per row whether a block keeps it exactly.</param>
    /// <param name="prices">Per row; what has none does not bind.</param>
    public RowSeparation(PricingModel model, RowLimits limits, bool[] solvedRow, double[] prices)
    {
        Columns columns = model.Columns;
        var count = new int[limits.Count];
        foreach (int row in columns.UseRow)
            count[row]++;
        var slot = new int[limits.Count];
        Array.Fill(slot, -1);
        _rows = [.. Enumerable.Range(0, limits.Count)
            .Where(i => limits.Upper[i] <= MostSharing * model.MeanAmount[i] && !solvedRow[i] && prices[i] > 0 && count[i] > 1)];
        _limit = [.. _rows.Select(i => limits.Upper[i])];
        _users = [.. _rows.Select(i => new RowUser[count[i]])];
        for (int k = 0; k < _rows.Length; k++)
            (slot[_rows[k]], count[_rows[k]]) = (k, 0);
        for (int g = 0; g < columns.GroupCount; g++)
            for (int c = columns.GroupStart[g]; c < columns.GroupStart[g + 1]; c++)
                for (int e = columns.UseStart[c]; e < columns.UseStart[c + 1]; e++)
                    if (slot[columns.UseRow[e]] is >= 0 and int k)
                        _users[k][count[columns.UseRow[e]]++] = new RowUser(c, g, columns.UseAmount[e]);
    }

    /// <summary>Whether there is any row to look at.</summary>
    public bool IsEmpty => _rows.Length == 0;

    /// <summary>Rows that the shares break, in the order of their sources.</summary>
    public List<RoundedRow> Broken(double[] shares, int threads)
    {
        var found = new RoundedRow?[_rows.Length];
        Parallel.For(0, _rows.Length, new ParallelOptions { MaxDegreeOfParallelism = threads }, k => found[k] = MostBroken(k, shares));
        return [.. found.OfType<RoundedRow>()];
    }

    private RoundedRow? MostBroken(int at, double[] shares)
    {
        RowUser[] users = _users[at];
        (double[] shifted, List<GroupShift> shifts) = Shifts(users, shares);
        double[] none = new double[users.Length];
        RoundedRow? best = null;
        double most = LeastBreach;
        foreach (double unit in Units(users, shares))
        {
            Consider(none, [], unit);
            if (shifts.Count > 0)
                Consider(shifted, shifts, unit);
        }
        return best;

        void Consider(double[] by, List<GroupShift> of, double unit)
        {
            double multiplier = 1 / unit;
            if (RoundedRow.Of(_rows[at], _limit[at], users, multiplier, by, of) is { } row && Breach(row, shares) is double breach && breach > most)
                (best, most) = (row, breach);
        }
    }

    /// <summary>How far shares break a row, for its length over what they take.</summary>
    private static double Breach(RoundedRow row, double[] shares)
    {
        double used = -row.Upper, length = 0;
        for (int n = 0; n < row.Columns.Length; n++)
        {
            double share = shares[row.Columns[n]];
            used += row.Coefficients[n] * share;
            if (share > LeastShare)
                length += row.Coefficients[n] * row.Coefficients[n];
        }
        return length > 0 ? used / Math.Sqrt(length) : 0;
    }

    private static (double[] Shifted, List<GroupShift> Shifts) Shifts(RowUser[] users, double[] shares)
    {
        double[] shifted = new double[users.Length];
        List<GroupShift> shifts = [];
        for (int first = 0, end; first < users.Length; first = end)
        {
            int likely = first;
            for (end = first; end < users.Length && users[end].Group == users[first].Group; end++)
                if (shares[users[end].Column] > shares[users[likely].Column])
                    likely = end;
            if (shares[users[likely].Column] < Decided || users[likely].Amount == 0)
                continue;
            shifts.Add(new GroupShift(users[first].Group, users[likely].Amount));
            shifted.AsSpan(first..end).Fill(users[likely].Amount);
        }
        return (shifted, shifts);
    }

    /// <summary>Whole units where all uses are small, and the uses of the options that are least decided.</summary>
    private static SortedSet<double> Units(RowUser[] users, double[] shares)
    {
        SortedSet<double> units = [];
        double largest = users.Max(user => user.Amount);
        for (int unit = 2; unit <= (largest > LargestUnit ? 0 : largest); unit++)
            units.Add(unit);
        var open = new List<(double Certainty, double Amount)>();
        foreach (RowUser user in users)
            if (user.Amount > 0 && shares[user.Column] is > LeastShare and < 1 - LeastShare)
                open.Add((Math.Abs(shares[user.Column] - 0.5), user.Amount));
        open.Sort();
        foreach ((_, double amount) in open)
            if (units.Count < MostUnits)
                units.Add(amount);
        return units;
    }
}
