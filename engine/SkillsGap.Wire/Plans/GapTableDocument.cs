namespace SkillsGap.Wire.Plans;

/// <summary>Who has which gap towards a role.</summary>
/// <param name="Role">The role.</param>
/// <param name="AsOf">The day of the estimates.</param>
/// <param name="Tiers">People in scope per tier.</param>
/// <param name="People">Everybody, by id.</param>
public sealed record GapTableDocument(string Role, DateOnly AsOf, TiersDocument Tiers, IReadOnlyList<PersonGapsDocument> People);
