namespace SkillsGap.Engine.Scenarios;

/// <summary>One way to close the gap, for everybody in scope: what it takes, and how many people it is likely to give.</summary>
/// <param name="People">People who learn or move.</param>
/// <param name="Figures">Cost, time and value.</param>
/// <param name="LastWeek">Weeks from the scenario's day until the last of them is finished.</param>
/// <param name="ReadyPeople">Those of them who meet the requirements already that they are taught for.</param>
/// <param name="KnownHours">Hours of theirs that teach what they know: of a module by the share of its outcomes that are there, of the generic
/// programme by the weight of the role's requirements that are met.</param>
/// <param name="Heads">Per target of the scenario the number of people capable of it by the deadline.</param>
public sealed record ProgrammeOutlook(
    int People, ProgrammeFigures Figures, double LastWeek, int ReadyPeople, double KnownHours, IReadOnlyList<HeadcountDistribution> Heads);
