namespace SkillsGap.Engine.Learning;

/// <summary>How many alternatives a person is offered per role they could end in.</summary>
/// <param name="Paths">Most schedules, at least 2; default 8. The cheapest and the quickest are always among them.</param>
/// <param name="Mentors">Most mentors to choose from; default 3.</param>
/// <param name="Projects">Most practice projects to choose from; default 2.</param>
public sealed record OptionLimits(int Paths = 8, int Mentors = 3, int Projects = 2);
