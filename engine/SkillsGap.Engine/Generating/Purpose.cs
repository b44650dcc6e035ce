namespace SkillsGap.Engine.Generating;

/// <summary>What a stream of random numbers is for. To add one: append it, since the numbers are part of what a seed means.</summary>
internal enum Purpose
{
    Kinds = 1,
    HalfLives = 2,
    Roles = 3,
    Staff = 4,
    Units = 5,
    Order = 6,
    Levels = 7,
    Evidence = 8,
    Modules = 9,
    Cohorts = 10,
    Projects = 11,
    Headcounts = 12,
    Mentors = 13,
    Scenario = 14,
    Coverage = 15,
    BaseLevels = 16,
    People = 17,
    Growth = 18,
    Demand = 19,
    Tools = 21,
    Usage = 22,
}
