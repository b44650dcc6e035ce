using SkillsGap.Engine.Planning;

namespace SkillsGap.Engine.Scenarios;

/// <summary>Passes on what the planner reports, in words for people.</summary>
public sealed class PlanningProgress(IProgress<StageProgress> progress) : IProgress<PlannerProgress>
{
    /// <summary>Passes a report on.</summary>
    public void Report(PlannerProgress value)
    {
        ArgumentNullException.ThrowIfNull(value);
        progress.Report(new($"Planning: {value.Stage}", value.Done, Note(value)) { Planner = value });
    }

    private static string? Note(PlannerProgress value) => value switch
    {
        { Value: { } plan, Bound: { } bound, Gap: { } gap } => $"gap {100 * gap:0.000} %, value {plan:N0}, bound {bound:N0}",
        { Bound: { } bound } => $"bound {bound:N0}",
        { Value: { } plan } => $"value {plan:N0}",
        _ => null,
    };
}
