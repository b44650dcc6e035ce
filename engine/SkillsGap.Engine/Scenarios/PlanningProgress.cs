using SkillsGap.Engine.Planning;

namespace SkillsGap.Engine.Scenarios;

/// <summary>Passes on what the planner reports, in words for people.</summary>
public sealed class PlanningProgress(IProgress<StageProgress> progress) : IProgress<PlannerProgress>
{
    /// <summary>Passes a report on.</summary>
    public void Report(PlannerProgress value)
    {
        ArgumentNullException.ThrowIfNull(value);
        progress.Report(new(
            $"Planning: {value.Stage}", value.Done,
            value is { Value: { } plan, Bound: { } bound } ? $"gap {(bound - plan) / Math.Max(Math.Abs(plan), 1e-9):P2}" : null));
    }
}
