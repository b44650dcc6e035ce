namespace SkillsGap.Engine.Tracking;

/// <summary>An open role for somebody who is out.</summary>
/// <param name="Role">Index of the role.</param>
/// <param name="Fit">Fit, 0–1, by the levels of the day of the review.</param>
/// <param name="Open">Openings the role has.</param>
/// <param name="Wanted">Whether it is short of its target head-count; else there is only room below its maximum.</param>
/// <param name="InScenario">Whether the scenario has it among its transitions.</param>
public readonly record struct RoleMatch(int Role, double Fit, int Open, bool Wanted, bool InScenario);
