namespace SkillsGap.Engine.Audit.Privacy;

/// <summary>Numbers modulo the prime 2⁶¹ − 1: sums of groups are combined exactly in them, without fractions that grow and without rounding.</summary>
internal static class PrimeField
{
    public const ulong Prime = (1UL << 61) - 1;

    public static ulong Subtract(ulong a, ulong b) => a >= b ? a - b : a + Prime - b;

    public static ulong Add(ulong a, ulong b) => a + b >= Prime ? a + b - Prime : a + b;

    public static ulong Multiply(ulong a, ulong b)
    {
        var high = Math.BigMul(a, b, out var low);
        // 2⁶¹ is 1 here, so the bits above it count as they are.
        var sum = (low & Prime) + ((low >> 61) | (high << 3));
        return sum >= Prime ? sum - Prime : sum;
    }

    /// <summary>One over a number that is not zero: by Fermat, its power of the prime less two.</summary>
    public static ulong Inverse(ulong a)
    {
        var result = 1UL;
        for (var power = Prime - 2; power > 0; power >>= 1)
        {
            if ((power & 1) == 1) result = Multiply(result, a);
            a = Multiply(a, a);
        }

        return result;
    }
}
