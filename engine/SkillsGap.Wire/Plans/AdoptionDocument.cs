namespace SkillsGap.Wire.Plans;

/// <summary>
/// Who uses which tool, how well, and what comes of it. Figures of groups too small to hide in are null, as are shares by which somebody could be
/// told apart; people are named as champions alone.
/// </summary>
/// <param name="AsOf">The scenario's day.</param>
/// <param name="Currency">Currency of all amounts.</param>
/// <param name="People">People of the workforce; null where they are too few.</param>
/// <param name="SmallestGroup">Fewest people that a figure is about.</param>
/// <param name="RecentDays">Somebody uses a tool who did so in so many days.</param>
/// <param name="Weeks">Mondays of the weeks that trends, maturity and champions are told from.</param>
/// <param name="Limits">What a level of maturity takes.</param>
/// <param name="Tools">The tools, by id.</param>
public sealed record AdoptionDocument(
    DateOnly AsOf, string Currency, int? People, int SmallestGroup, int RecentDays, IReadOnlyList<DateOnly> Weeks,
    IReadOnlyList<MaturityLimitsDocument> Limits, IReadOnlyList<ToolAdoptionDocument> Tools);
