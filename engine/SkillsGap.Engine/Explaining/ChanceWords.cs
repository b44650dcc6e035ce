using System.Globalization;

namespace SkillsGap.Engine.Explaining;

/// <summary>Probabilities as they are written everywhere.</summary>
public static class ChanceWords
{
    /// <summary>In percent, and never certainty where there is none: over 99 % and under 1 % in place of 100 and 0.</summary>
    /// <param name="probability">0–1.</param>
    /// <param name="decimals">Decimals of the percentage; default none.</param>
    public static string Of(double probability, int decimals = 0)
    {
        var unit = Math.Pow(10, -decimals);
        var percent = 100 * probability;
        string Written(double value) => $"{value.ToString($"F{decimals}", CultureInfo.InvariantCulture)} %";
        return probability is not (0 or 1) && percent > 100 - unit ? $"over {Written(100 - unit)}"
            : probability is not (0 or 1) && percent < unit ? $"under {Written(unit)}" : Written(percent);
    }
}
