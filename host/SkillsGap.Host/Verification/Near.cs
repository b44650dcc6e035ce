namespace SkillsGap.Host.Verification;

/// <summary>When two computations of a figure agree: another machine may sum in another order.</summary>
internal static class Near
{
    /// <summary>Part of a figure, or of 1 where that is more, by which two computations may differ.</summary>
    private const double Tolerance = 1e-9;

    public static double Allowance(double a, double b) => Tolerance * Math.Max(1, Math.Max(Math.Abs(a), Math.Abs(b)));

    public static bool Equal(double a, double b) => Math.Abs(a - b) <= Allowance(a, b);

    public static bool Equal(double? a, double? b) => a is { } x && b is { } y ? Equal(x, y) : a is null && b is null;
}
