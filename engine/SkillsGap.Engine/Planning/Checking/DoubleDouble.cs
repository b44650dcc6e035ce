namespace SkillsGap.Engine.Planning.Checking;

/// <summary>
/// An unevaluated sum of two doubles, about 32 digits: the checker's own arithmetic, in which a sum of any length is exact for the purpose.
/// Dekker (1971), A floating-point technique for extending the available precision; products by fused multiply-add.
/// </summary>
internal readonly struct DoubleDouble : IComparable<DoubleDouble>
{
    private readonly double _high, _low;

    private DoubleDouble(double high, double low) => (_high, _low) = (high, low);

    public double Value => _high + _low;

    /// <summary>The largest whole number that is not above it; beyond 2⁵³ itself.</summary>
    public double Floor => Math.Floor(_high) == _high ? _high + Math.Floor(_low) : Math.Floor(_high);

    /// <summary>The product of two doubles without error.</summary>
    public static DoubleDouble Product(double a, double b)
    {
        double product = a * b;
        return new DoubleDouble(product, Math.FusedMultiplyAdd(a, b, -product));
    }

    public static implicit operator DoubleDouble(double value) => new(value, 0);

    public static DoubleDouble operator +(DoubleDouble a, DoubleDouble b)
    {
        double sum = a._high + b._high, part = sum - a._high;
        double lost = a._high - (sum - part) + (b._high - part);
        return Normal(sum, lost + a._low + b._low);
    }

    public static DoubleDouble operator -(DoubleDouble a) => new(-a._high, -a._low);

    public static DoubleDouble operator -(DoubleDouble a, DoubleDouble b) => a + -b;

    public static DoubleDouble operator *(DoubleDouble a, double b)
    {
        DoubleDouble high = Product(a._high, b);
        return Normal(high._high, high._low + a._low * b);
    }

    public static DoubleDouble Max(DoubleDouble a, DoubleDouble b) => a.CompareTo(b) >= 0 ? a : b;

    public static DoubleDouble Min(DoubleDouble a, DoubleDouble b) => a.CompareTo(b) <= 0 ? a : b;

    public int CompareTo(DoubleDouble other) => _high != other._high ? _high.CompareTo(other._high) : _low.CompareTo(other._low);

    private static DoubleDouble Normal(double high, double low)
    {
        double sum = high + low;
        return new DoubleDouble(sum, low - (sum - high));
    }
}
