namespace SkillsGap.Wire.Plans;

/// <summary>The plan beside the generic programme for everybody in scope.</summary>
/// <param name="Currency">ISO 4217 code of all money.</param>
/// <param name="Deadline">The day by which people count.</param>
/// <param name="InScope">People in scope.</param>
/// <param name="Scenario">The scenario as it was planned.</param>
/// <param name="Proof">How good the plan is.</param>
/// <param name="Individual">The plan.</param>
/// <param name="Generic">The generic programme.</param>
public sealed record CompareDocument(
    string Currency, DateOnly Deadline, int InScope, PlanScenarioDocument Scenario, PlanProofDocument Proof, OutlookDocument Individual, OutlookDocument Generic);
