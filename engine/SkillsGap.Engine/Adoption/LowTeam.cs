using System.Collections.Immutable;

namespace SkillsGap.Engine.Adoption;

/// <summary>A team of which far fewer use a tool than of the whole, and what could be offered to it.</summary>
/// <param name="Team">The team.</param>
/// <param name="Probability">Probability of so few users or fewer, were its people like all others.</param>
/// <param name="Offers">One module a format, by format; none where the catalogue teaches the tool's skill in no way that fits.</param>
public sealed record LowTeam(GroupAdoption Team, double Probability, ImmutableArray<LearningOffer> Offers);
