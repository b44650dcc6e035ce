using System.Collections.Immutable;

namespace SkillsGap.Engine.Adoption;

/// <summary>What changed for those who took part in learning for a tool.</summary>
/// <param name="Programme">The module that their evidence names as its source, else the kind of evidence.</param>
/// <param name="People">Those who took part since the tool was introduced.</param>
/// <param name="CostPerPerson">Cash and hours, in the scenario's currency: of the module, or of the catalogue's modules of that kind for the tool's skill
/// on average; null where there are none.</param>
/// <param name="Days">Days of use a week: change from the weeks before to the weeks after, against users who took no part, in the same weeks.</param>
/// <param name="Hours">Hours saved a week, likewise, among those who say any.</param>
/// <param name="Cautions">What the data cannot show, in words.</param>
public sealed record ProgrammeReturn(
    string Programme, int People, double? CostPerPerson, BeforeAfter? Days, BeforeAfter? Hours, ImmutableArray<string> Cautions);
