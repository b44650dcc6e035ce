namespace SkillsGap.Engine.Learning;

/// <summary>How many alternatives a person is offered per role they could end in.</summary>
/// <param name="Paths">Most schedules, at least 2; default 8. The cheapest and the quickest are always among them.</param>
/// <param name="Mentors">Most mentors to choose from; default 3.</param>
/// <param name="Projects">Most practice projects to choose from; default 2.</param>
public sealed record OptionLimits(int Paths = 8, int Mentors = 3, int Projects = 2)
{
    private const int Many = 2_000;
    private const int Crowd = 20_000;

    /// <summary>
    /// The limits for so many people: the defaults up to 2,000; 5 paths, 2 mentors and 1 project up to 20,000; 4, 1 and 1 beyond. Among many, one
    /// person's tenth alternative hardly moves a plan, and all of them together must fit in memory.
    /// </summary>
    public static OptionLimits For(int people) => people <= Many ? new() : people <= Crowd ? new(5, 2, 1) : new(4, 1, 1);
}
