using System.Collections.Immutable;
using SkillsGap.Engine.Model;
using SkillsGap.Engine.Scenarios;

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
    /// <param name="people">Everybody in the plan.</param>
    /// <param name="progress">Told how far the work is.</param>
    /// <param name="cancellation">Ends the work with an exception.</param>
    public ImmutableArray<MentorOffer> For(
        IReadOnlyList<PersonProgress> people, IProgress<StageProgress>? progress = null, CancellationToken cancellation = default)
    {
        PersonProgress[] strugglers = [.. people.Where(one => one.State == PersonState.Struggling)];
        int[] mentors = [.. Enumerable.Range(0, before.People.Length).Where(HasHours)];
        var proficient = new Dictionary<string, Candidate[]>(StringComparer.Ordinal);
        var offers = ImmutableArray.CreateBuilder<MentorOffer>(strugglers.Length);
        foreach (var one in strugglers)
        {
            cancellation.ThrowIfCancellationRequested();
            // Many struggle with the same: who is at its levels is found once.
            var asked = $"{one.Planned.Role}:{string.Join(',', one.Skills)}";
            if (!proficient.TryGetValue(asked, out var candidates)) proficient[asked] = candidates = Proficient(mentors, one.Planned.Role, one.Skills);
            offers.Add(Offer(one, candidates));
            progress?.Report(new("Finding mentors", offers.Count / (double)strugglers.Length));
        }

        return offers.MoveToImmutable();
    }

    // Only paths that go on keep their mentors: whoever struggles is planned again.
    private static bool StaysWithMentor(PersonProgress one) => one.Planned.Mentor is not null
        && one.State is PersonState.OnTrack or PersonState.Late;

    private bool HasHours(int mentor) => left[mentor] > 0 && left[mentor] >= scenario.MentorHoursPerMentee;

    // In the order in which they are asked, whoever struggles.
    private Candidate[] Proficient(int[] mentors, int role, ImmutableArray<int> skills) =>
    [
        .. mentors.Where(m => levels.IsProficient(m, role, skills))
            .Select(m => new Candidate(m, source[m], Math.Round(skills.Sum(skill => levels.Mean(m, skill)) / LevelStep)))
            .OrderBy(one => one.Source).ThenByDescending(one => one.Steps).ThenBy(one => levels.PersonOf(one.Person)),
    ];

    private MentorOffer Offer(PersonProgress one, Candidate[] candidates)
    {
        Candidate? best = null;
        bool IsOwn(Candidate candidate) => before.People[candidate.Person].Unit == before.People[one.Person].Unit;
        foreach (var candidate in candidates)
        {
            if (best is { } equal && (candidate.Source, candidate.Steps) != (equal.Source, equal.Steps)) break;
            var m = candidate.Person;
            if (m == one.Person || m == one.Planned.Mentor || !MayMentor(one.Person, m)) continue;
            if (best is null || IsOwn(candidate)) best = candidate;
            if (IsOwn(candidate)) break;
        }

        var mentor = best?.Person;
        if (mentor is null && one.Planned.Mentor is { } former && candidates.Any(candidate => candidate.Person == former) && MayMentor(one.Person, former))
            mentor = former;
        if (mentor is { } chosen) left[chosen] -= scenario.MentorHoursPerMentee;
        return new(one.Person, mentor, one.Skills, mentor is { } asked ? source[asked] : default, one.Planned.Mentor);
    }

    private bool MayMentor(int person, int mentor) => HasHours(mentor) && !declined.Contains(new(person, null, mentor));

    /// <param name="Person">Index of the person.</param>
    /// <param name="Source">Where their hours come from.</param>
    /// <param name="Steps">How far they are above, summed over the skills and told apart by <see cref="LevelStep"/>.</param>
    private readonly record struct Candidate(int Person, HoursSource Source, double Steps);
}
