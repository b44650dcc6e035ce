using SkillsGap.Engine.Data;
using SkillsGap.Engine.Model;
using SkillsGap.Engine.Scenarios;
using SkillsGap.Wire.Service;

namespace SkillsGap.Host.Serving.Planning;

/// <summary>A plan to be made.</summary>
/// <param name="Content">The workforce; its own scenario is not looked at.</param>
/// <param name="Scenario">The scenario.</param>
/// <param name="Options">How long and how carefully.</param>
/// <param name="Former">An earlier plan to plan again from; null for none.</param>
/// <param name="MovePenalty">What a changed decision costs; null for the default.</param>
internal sealed record PlanOrder(WorkforceContent Content, Scenario Scenario, PlanningOptions Options, FormerPlan? Former = null, double? MovePenalty = null);
