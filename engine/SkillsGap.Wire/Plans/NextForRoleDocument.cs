namespace SkillsGap.Wire.Plans;

/// <summary>What growing a role by one would add.</summary>
/// <param name="Role">The role.</param>
/// <param name="Hire">One more proficient head from the first day on, pay not counted.</param>
/// <param name="Place">One more place to learn towards it, paid for by others; null where nobody could take one.</param>
public sealed record NextForRoleDocument(string Role, MarginalWorthDocument Hire, MarginalWorthDocument? Place);
