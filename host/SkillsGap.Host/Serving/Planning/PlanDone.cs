using SkillsGap.Engine.Planning;
using SkillsGap.Engine.Scenarios;
using SkillsGap.Host.Plans;
using SkillsGap.Wire.Plans;

namespace SkillsGap.Host.Serving.Planning;

/// <summary>A plan that was made.</summary>
/// <param name="Order">What was ordered.</param>
/// <param name="Made">The plan.</param>
/// <param name="Settings">What the planner was told.</param>
/// <param name="Repairs">What could be changed about a scenario without a plan.</param>
internal sealed record PlanDone(PlanOrder Order, MadePlan Made, PlannerSettings Settings, IReadOnlyList<ScenarioRepair> Repairs)
{
    /// <summary>Hash of what was decided.</summary>
    public string ReplayHash => Plans.ReplayHash.Of(Made.Plan, Settings);

    /// <summary>The document, with the fingerprint of the workforce that was ordered.</summary>
    public PlanDocument ToDocument() => Made.ToDocument(Order.Content, Order.Scenario, Order.Options.Confidence, Settings, Repairs);
}
