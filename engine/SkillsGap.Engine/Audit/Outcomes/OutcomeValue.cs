using SkillsGap.Engine.Model;

namespace SkillsGap.Engine.Audit.Outcomes;

/// <summary>One metric of a person or unit on one day.</summary>
/// <param name="Metric">The metric.</param>
/// <param name="Pillar">The pillar that it enters, or null for none.</param>
/// <param name="Better">Which way it is better.</param>
/// <param name="Value">What counts: a human's adjustment where one holds, else the mean of the rows.</param>
/// <param name="Benchmark">Mean of their benchmarks; null where none has one.</param>
/// <param name="Reached">How far the benchmark is reached, 0–1; null without one.</param>
/// <param name="Rows">Rows that count on the day.</param>
/// <param name="Computed">The mean of the rows; the value where no adjustment holds; null where there are no rows.</param>
/// <param name="Adjustment">The adjustment in force, or null.</param>
public sealed record OutcomeValue(
    string Metric, Pillar? Pillar, BetterWhen Better, double Value, double? Benchmark, double? Reached, int Rows, double? Computed,
    AuditAdjustment? Adjustment)
{
    /// <summary>
    /// How far a figure reaches its benchmark, 0–1 and 1 at most: `v/b` where more is better, `b/v` where less is, and where nearer to 1 is,
    /// `m(v)/m(b)` with `m(x) = min(x, 1/x)`.
    /// </summary>
    /// <param name="better">Which way is better.</param>
    /// <param name="value">v; nothing is reached by a figure below 0 where more is better or nearer to 1, and all where less is.</param>
    /// <param name="benchmark">b, above 0.</param>
    public static double ReachedBy(BetterWhen better, double value, double benchmark) => better switch
    {
        BetterWhen.Higher => Math.Clamp(value / benchmark, 0, 1),
        BetterWhen.Lower => value <= benchmark ? 1 : benchmark / value,
        _ => Math.Clamp(Nearness(value) / Nearness(benchmark), 0, 1),
    };

    private static double Nearness(double ratio) => ratio > 0 ? Math.Min(ratio, 1 / ratio) : 0;
}
