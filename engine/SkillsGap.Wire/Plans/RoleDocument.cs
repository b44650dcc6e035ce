namespace SkillsGap.Wire.Plans;

/// <summary>Holders of a role.</summary>
/// <param name="Role">The role.</param>
/// <param name="Today">Holders today.</param>
/// <param name="Expected">Holders expected after the plan.</param>
/// <param name="Min">Fewest allowed; null for no limit.</param>
/// <param name="Target">Wanted; null where nobody said.</param>
/// <param name="Max">Most allowed; null for no limit.</param>
public sealed record RoleDocument(string Role, int Today, double Expected, int? Min, int? Target, int? Max);
