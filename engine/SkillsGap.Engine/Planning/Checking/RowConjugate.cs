namespace SkillsGap.Engine.Planning.Checking;

/// <summary>What a row adds to the dual bound: sup over y in [lower, upper] of W(y) + u·y, W its worth, the concave conjugate of −W at u.</summary>
internal static class RowConjugate
{
    /// <summary>W(used): each unit earns what its step gives.</summary>
    public static DoubleDouble Worth(AllocationRow row, DoubleDouble used)
    {
        DoubleDouble worth = 0;
        for (int k = 0; k < row.Worth.Count; k++)
        {
            double from = k == 0 ? 0 : row.Worth[k - 1].UpTo;
            DoubleDouble covered = DoubleDouble.Min(used, row.Worth[k].UpTo) - from;
            worth += DoubleDouble.Max(covered, 0) * row.Worth[k].Each;
        }
        return worth;
    }

    /// <summary>Why no bound exists, or none is meant, for a price of this sign; null where the sign is right. Use without an upper limit
    /// rules out prices above 0; an upper limit alone, without worth, prices below.</summary>
    public static string? WrongSign(AllocationRow row, double price) =>
        row.Upper is null && price > 0 ? "is above 0, and nothing limits the use from above"
        : row.Upper is not null && !(row.Lower > 0) && row.Worth.Count == 0 && price < 0 ? "is below 0, and only an upper limit can bind"
        : null;

    /// <summary>The supremum for a price of the right sign: W(y) + u·y is concave with corners at the steps, so one of them or an end has it.</summary>
    /// <param name="row">The row.</param>
    /// <param name="price">u.</param>
    /// <param name="magnitude">The largest W(y) + |u·y| looked at, against which rounding is measured.</param>
    public static DoubleDouble Of(AllocationRow row, double price, out double magnitude)
    {
        double low = row.Lower ?? 0, high = row.Upper ?? double.PositiveInfinity, largest = 0;
        DoubleDouble most = At(low);
        if (double.IsFinite(high))
            most = DoubleDouble.Max(most, At(high));
        foreach (WorthSegment step in row.Worth)
            if (step.UpTo > low && step.UpTo < high)
                most = DoubleDouble.Max(most, At(step.UpTo));
        magnitude = largest;
        return most;

        DoubleDouble At(double use)
        {
            DoubleDouble worth = Worth(row, use), paid = DoubleDouble.Product(price, use);
            largest = Math.Max(largest, worth.Value + Math.Abs(paid.Value));
            return worth + paid;
        }
    }
}
