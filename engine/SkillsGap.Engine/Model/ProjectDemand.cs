namespace SkillsGap.Engine.Model;

/// <summary>The work that a project has for people of one role. Team design reads it; no plan does.</summary>
/// <param name="Project">Index of the project.</param>
/// <param name="Role">Index of the role whose requirements the work asks for.</param>
/// <param name="PersonMonths">Work within the scenario's horizon, in months of one proficient person; positive.</param>
/// <param name="ValuePerMonth">Worth of one such month, in the scenario's currency; null for that of the role's first head.</param>
public readonly record struct ProjectDemand(int Project, int Role, double PersonMonths, double? ValuePerMonth);
