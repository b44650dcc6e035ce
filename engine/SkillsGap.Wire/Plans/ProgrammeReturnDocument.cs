namespace SkillsGap.Wire.Plans;

/// <summary>What changed for those who took part in learning for a tool.</summary>
/// <param name="Programme">A module of the catalogue, or training or certification at large.</param>
/// <param name="People">Those who took part, or null.</param>
/// <param name="CostPerPerson">Cash and hours of one; null where it is not known.</param>
/// <param name="Days">Days of use a week, against users who took no part.</param>
/// <param name="Hours">Hours saved a week, likewise.</param>
/// <param name="Cautions">What the data cannot show.</param>
public sealed record ProgrammeReturnDocument(
    string Programme, int? People, double? CostPerPerson, BeforeAfterDocument? Days, BeforeAfterDocument? Hours, IReadOnlyList<string> Cautions);
