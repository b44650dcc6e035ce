using System.Collections.Immutable;
using SkillsGap.Engine.Model;

namespace SkillsGap.Engine.Tracking;

/// <summary>
/// Finds mentors for those who struggle: people who are now at the level required in all that they struggle with and have an hour for them that no
/// path under way counts on. Hours that were offered come first, since no plan knows of them; then hours left over by paths under way; then those in
/// which people who are done used to learn. Among them who is further above the levels, of equals who is of the same unit. A mentor who was
/// declined is not proposed again, and the one they had only if nobody else is there.
/// </summary>
internal sealed class MentorFinder
{
    // Levels told apart no finer than they are known.
    private const double LevelStep = 0.05;

    private readonly Workforce before;
    private readonly LevelsNow levels;
    private readonly Scenario scenario;
    private readonly HashSet<DeclinedOffer> declined;
    private readonly double[] left;
    private readonly HoursSource[] source;

    public MentorFinder(
        Workforce before, Scenario scenario, LevelsNow levels, IReadOnlyList<PersonProgress> people, EventLog log, ProgressRules rules,
        IEnumerable<DeclinedOffer> declined)
    {
        (this.before, this.levels, this.scenario, this.declined) = (before, levels, scenario, [.. declined]);
        left = [.. before.People.Select(person => person.MentorCapacity)];
        source = [.. before.People.Select(_ => HoursSource.LeftOver)];
        foreach (var one in people.Where(one => one.State == PersonState.Done && left[one.Person] == 0))
            (left[one.Person], source[one.Person]) = (rules.FreedShare * before.People[one.Person].HoursPerWeek, HoursSource.Freed);
        foreach (var (person, hours) in log.Offered) (left[person], source[person]) = (hours, HoursSource.Offered);
        Hours = [.. left];
        foreach (var one in people.Where(StaysWithMentor)) left[one.Planned.Mentor!.Value] -= scenario.MentorHoursPerMentee;
    }

    /// <summary>Hours a week that each person has for mentoring in all, promised or not.</summary>
    public ImmutableArray<double> Hours { get; }

    /// <summary>A mentor for each who struggles, the earliest in the workforce first.</summary>
    public ImmutableArray<MentorOffer> For(IReadOnlyList<PersonProgress> people) =>
        [.. people.Where(one => one.State == PersonState.Struggling).Select(Offer)];

    // Only paths that go on keep their mentors: whoever struggles is planned again.
    private static bool StaysWithMentor(PersonProgress one) => one.Planned.Mentor is not null
        && one.State is PersonState.OnTrack or PersonState.Late;

    private MentorOffer Offer(PersonProgress one)
    {
        var role = one.Planned.Role;
        var best = Enumerable.Range(0, before.People.Length)
            .Where(m => m != one.Person && left[m] > 0 && left[m] >= scenario.MentorHoursPerMentee && !declined.Contains(new(one.Person, null, m))
                && levels.IsProficient(m, role, one.Skills))
            .OrderBy(m => m == one.Planned.Mentor)
            .ThenBy(m => source[m])
            .ThenByDescending(m => Math.Round(one.Skills.Sum(skill => levels.Mean(m, skill)) / LevelStep))
            .ThenByDescending(m => before.People[m].Unit == before.People[one.Person].Unit)
            .ThenBy(levels.PersonOf)
            .Cast<int?>().FirstOrDefault();
        if (best is { } mentor) left[mentor] -= scenario.MentorHoursPerMentee;
        return new(one.Person, best, one.Skills, best is { } chosen ? source[chosen] : default, one.Planned.Mentor);
    }
}
