namespace SkillsGap.Wire.Plans;

/// <summary>An open role that fits somebody.</summary>
/// <param name="Role">The role.</param>
/// <param name="Fit">Fit by the levels of now, 0–1.</param>
/// <param name="Open">Openings it has.</param>
/// <param name="Wanted">Whether it is short of its target head-count; else there is only room below its maximum.</param>
/// <param name="InScenario">Whether it is among the scenario's transitions.</param>
public sealed record RoleMatchDocument(string Role, double Fit, int Open, bool Wanted, bool InScenario);
