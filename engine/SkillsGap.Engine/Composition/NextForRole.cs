namespace SkillsGap.Engine.Composition;

/// <summary>What growing a role by one would add.</summary>
/// <param name="Role">Index of the role.</param>
/// <param name="Hire">One more proficient head in it from the first day on, what they are paid not counted.</param>
/// <param name="Place">One more place for somebody on the team to learn towards it, on any path they could take, paid for by others and taking no
/// seat, mentor or budget from anybody; null where nobody could take one.</param>
public sealed record NextForRole(int Role, MarginalWorth Hire, MarginalWorth? Place);
