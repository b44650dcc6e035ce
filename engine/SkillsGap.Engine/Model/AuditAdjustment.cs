namespace SkillsGap.Engine.Model;

/// <summary>A human's word in place of a figure of the skills audit; the figure itself stays beside it.</summary>
/// <param name="Person">Index of the person.</param>
/// <param name="Pillar">The pillar whose score it sets, or null where it sets a metric.</param>
/// <param name="Metric">The metric that it sets, or null where it sets a pillar.</param>
/// <param name="Value">The score, 0–100, or the metric's value.</param>
/// <param name="Date">The first day it holds.</param>
/// <param name="Expires">The last day it holds, or null.</param>
/// <param name="Source">Who decided it; not empty.</param>
/// <param name="Reason">Why; not empty.</param>
public sealed record AuditAdjustment(
    int Person, Pillar? Pillar, string? Metric, double Value, DateOnly Date, DateOnly? Expires, string Source, string Reason)
{
    /// <summary>Whether it holds on a day.</summary>
    public bool HoldsOn(DateOnly day) => Date <= day && !(Expires < day);
}
