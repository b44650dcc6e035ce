namespace SkillsGap.Wire.Plans;

/// <summary>
/// Figures about groups of a workforce that may be passed on: none is about fewer than <c>smallest</c> people, and none can be worked out that is.
/// </summary>
/// <param name="AsOf">The scenario's day.</param>
/// <param name="Role">The first target's role, which tier, fit, reach and capable refer to.</param>
/// <param name="Smallest">Fewest people that a figure may be about.</param>
/// <param name="By">What the groups are by, at most two; empty for everybody.</param>
/// <param name="Groups">The groups that may be shown, by name. Those not listed have nobody in them, or are hidden; which of both is not said.</param>
/// <param name="Skills">The skills of <c>levels</c>, in its order.</param>
/// <param name="Dimensions">What can be asked by.</param>
public sealed record GroupsDocument(
    DateOnly AsOf, string Role, int Smallest, IReadOnlyList<string> By, IReadOnlyList<GroupFigureDocument> Groups, IReadOnlyList<string> Skills,
    IReadOnlyList<string> Dimensions);
