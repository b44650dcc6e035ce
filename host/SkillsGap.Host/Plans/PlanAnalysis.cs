using SkillsGap.Engine.Audit.Fairness.Parity;
using SkillsGap.Engine.Data;
using SkillsGap.Engine.Model;
using SkillsGap.Engine.Proficiency;
using SkillsGap.Engine.Scenarios;

namespace SkillsGap.Host.Plans;

/// <summary>What is known before a plan is made, or made whole again.</summary>
internal static class PlanAnalysis
{
    /// <summary>The analysis, with the limits that parity makes where the scenario asks for it.</summary>
    /// <exception cref="ScenarioException">Parity cannot be kept between any groups.</exception>
    public static WorkforceAnalysis Of(
        WorkforceContent content, Scenario scenario, LearnedModel? model, int? threads, IProgress<StageProgress>? progress, CancellationToken cancellation) =>
        KeptParity.In(
            WorkforceAnalysis.Of(content.Workforce, scenario, model, threads, progress, cancellation), content.Workforce, content.AuditAttributes);
}
