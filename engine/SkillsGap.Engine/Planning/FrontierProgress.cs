namespace SkillsGap.Engine.Planning;

/// <summary>How far a frontier is.</summary>
/// <param name="Done">Points done.</param>
/// <param name="Points">Points in all.</param>
/// <param name="Now">How far the planner is with the next one.</param>
public sealed record FrontierProgress(int Done, int Points, PlannerProgress Now);
