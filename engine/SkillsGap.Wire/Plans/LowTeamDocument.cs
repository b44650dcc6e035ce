namespace SkillsGap.Wire.Plans;

/// <summary>A team of which far fewer use a tool than of the whole.</summary>
/// <param name="Unit">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="People">People in it.</param>
/// <param name="Offers">What could be offered to it, by format.</param>
public sealed record LowTeamDocument(string Unit, string Name, int People, IReadOnlyList<LearningOfferDocument> Offers);
