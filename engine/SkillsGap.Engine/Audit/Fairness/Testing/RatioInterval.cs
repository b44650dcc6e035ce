using MathNet.Numerics.Distributions;

namespace SkillsGap.Engine.Audit.Fairness.Testing;

/// <summary>
/// Koopman's score interval of the ratio of two shares (Koopman 1984; Miettinen and Nurminen 1985 without their factor): the ratios that a score test does
/// not reject. It needs no correction where nobody, or everybody, is selected, and keeps its coverage in small groups where Katz's logarithm does not.
/// </summary>
public static class RatioInterval
{
    private const int Halvings = 100;
    private const double Largest = 1e12;

    /// <summary>The interval of (selected ÷ people) ÷ (otherSelected ÷ otherPeople).</summary>
    /// <param name="selected">Selected of the one group, 0 to <paramref name="people"/>.</param>
    /// <param name="people">People of it, at least 1.</param>
    /// <param name="otherSelected">Selected of the other.</param>
    /// <param name="otherPeople">People of the other, at least 1.</param>
    /// <param name="confidence">Above 0 and below 1.</param>
    /// <returns>The ends: the low one 0 where none of the one is selected, the high one infinite where none of the other is.</returns>
    public static (double Low, double High) Of(int selected, int people, int otherSelected, int otherPeople, double confidence)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(people, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(otherPeople, 1);
        if (!(confidence is > 0 and < 1)) throw new ArgumentOutOfRangeException(nameof(confidence), confidence, "A confidence lies between 0 and 1.");
        var most = Normal.InvCDF(0, 1, (1 + confidence) / 2);
        double Score(double ratio) => RatioInterval.Score(selected, people, otherSelected, otherPeople, ratio);
        // The score falls with the ratio, and is 0 at the one seen.
        return (
            selected == 0 ? 0 : Where(ratio => Score(ratio) <= most),
            otherSelected == 0 ? double.PositiveInfinity : Where(ratio => Score(ratio) < -most));
    }

    /// <summary>How far the shares are from a ratio, in standard errors under the likeliest shares that have it.</summary>
    internal static double Score(double x, double n, double otherX, double otherN, double ratio)
    {
        // Likeliest share of the other: the smaller root of (n + m)·r·p² − (n·r + x + m + y·r)·p + x + y, in the form that cancels nothing.
        double square = (n + otherN) * ratio, linear = (n * ratio) + x + otherN + (otherX * ratio), constant = x + otherX;
        var root = Math.Sqrt(Math.Max(0, (linear * linear) - (4 * square * constant)));
        var other = Math.Min(Math.Min(1, 1 / ratio), 2 * constant / (linear + root));
        var share = Math.Min(1, ratio * other);
        var difference = (x / n) - (ratio * otherX / otherN);
        var variance = (share * (1 - share) / n) + (ratio * ratio * other * (1 - other) / otherN);
        return Math.Abs(difference) < 1e-15 ? 0 : difference / Math.Sqrt(Math.Max(0, variance));
    }

    // Halved on the logarithm: the least ratio from which something holds.
    private static double Where(Func<double, bool> holds)
    {
        double low = -Math.Log(Largest), high = Math.Log(Largest);
        for (var k = 0; k < Halvings; k++)
        {
            var middle = (low + high) / 2;
            if (holds(Math.Exp(middle))) high = middle;
            else low = middle;
        }

        return Math.Exp(high);
    }
}
