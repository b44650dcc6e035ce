namespace SkillsGap.Engine.Model;

/// <summary>A person as HR knows them. What they can do is estimated from <see cref="Evidence"/>, never stored here.</summary>
/// <param name="Id">Unique id. Nothing is decided by it: another id, same plan.</param>
/// <param name="Unit">Index of the unit they belong to.</param>
/// <param name="Role">Index of the role they hold.</param>
/// <param name="HoursPerWeek">Hours a week they may learn; positive.</param>
/// <param name="HourlyCost">Cost of one of their hours, in the scenario's currency.</param>
/// <param name="MentorCapacity">Hours a week they may mentor; 0 for people who do not.</param>
/// <param name="OpenToChange">Whether a change of role may be offered.</param>
/// <param name="PreferredFormat">The learning format they prefer, or null.</param>
/// <param name="Name">Shown where given; never used.</param>
public sealed record Person(
    string Id, int Unit, int Role, double HoursPerWeek, double HourlyCost, double MentorCapacity, bool OpenToChange,
    LearningFormat? PreferredFormat, string? Name);
