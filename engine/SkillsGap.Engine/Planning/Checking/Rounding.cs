namespace SkillsGap.Engine.Planning.Checking;

/// <summary>The mixed-integer rounding of a fraction f: F(x) = ⌊x⌋ + max(0, x − ⌊x⌋ − f) / (1 − f). It never falls, and F(x) + F(y) ≤ F(x + y)
/// (Nemhauser and Wolsey 1990), so what holds of whole choices before holds after it.</summary>
internal readonly struct Rounding(DoubleDouble sum)
{
    private readonly DoubleDouble _fraction = sum - sum.Floor;

    /// <summary>F(x).</summary>
    public DoubleDouble Of(DoubleDouble x)
    {
        double whole = x.Floor;
        double over = (x - whole - _fraction).Value;
        return over > 0 ? (DoubleDouble)whole + over / ((DoubleDouble)1 - _fraction).Value : whole;
    }
}
