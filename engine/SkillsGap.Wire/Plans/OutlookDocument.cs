namespace SkillsGap.Wire.Plans;

/// <summary>One way to close the gap: what it takes, and how many people it is likely to give.</summary>
/// <param name="People">People who learn or move.</param>
/// <param name="Figures">Cash, time and value.</param>
/// <param name="LastWeek">Weeks until the last of them is finished.</param>
/// <param name="ReadyPeople">Those who know all that they are taught.</param>
/// <param name="KnownHours">Hours that teach people what they know.</param>
/// <param name="Targets">Per target the distribution of the number capable by the deadline.</param>
public sealed record OutlookDocument(
    int People, ProgrammeDocument Figures, double LastWeek, int ReadyPeople, double KnownHours, IReadOnlyList<HeadsDocument> Targets);
