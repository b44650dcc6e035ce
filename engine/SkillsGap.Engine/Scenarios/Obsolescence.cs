using System.Collections.Immutable;
using SkillsGap.Engine.Model;
using SkillsGap.Engine.Proficiency;
using SkillsGap.Engine.Proficiency.Responses;

namespace SkillsGap.Engine.Scenarios;

/// <summary>
/// Which skills of whom fall below what their role needs, and when, if nothing is done. The levels are the estimator's for future days
/// without new evidence: what is known of a person fades, with the half-life of each skill, towards what is typical of their role, and
/// becomes less certain; evidence that expires on the way is no longer used. What is needed grows with the demand for the skill.
/// </summary>
/// <param name="Workforce">The workforce, in canonical order.</param>
/// <param name="Days">Today (the scenario's day), then the first day of each quarter.</param>
/// <param name="People">Per person and skill of their role the outlook, by person and skill.</param>
public sealed record Obsolescence(Workforce Workforce, ImmutableArray<DateOnly> Days, ImmutableArray<PersonOutlook> People)
{
    /// <summary>The quarters that begin within the scenario's horizon, at least one.</summary>
    public static int QuartersOf(Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        var end = scenario.AsOf.AddDays((int)Math.Min(scenario.HorizonMonths * Calendar.DaysPerMonth, DateOnly.MaxValue.DayNumber - scenario.AsOf.DayNumber));
        return Math.Max(1, Calendar.QuarterOf(end) - Calendar.QuarterOf(scenario.AsOf));
    }

    /// <summary>Looks ahead.</summary>
    /// <param name="workforce">The workforce, as read.</param>
    /// <param name="scenario">The scenario, as read.</param>
    /// <param name="quarters">Quarters to look ahead, at least 1.</param>
    /// <param name="role">Index of the only role whose holders are looked at, or null for all.</param>
    /// <param name="learned">A model learned from a workforce, or null for the defaults.</param>
    /// <param name="threads">Threads to use, or null for all.</param>
    /// <param name="progress">Told how far the work is.</param>
    /// <param name="cancellation">Ends the work with an exception.</param>
    public static Obsolescence Of(
        Workforce workforce, Scenario scenario, int quarters, int? role = null, LearnedModel? learned = null, int? threads = null,
        IProgress<StageProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(workforce);
        ArgumentOutOfRangeException.ThrowIfLessThan(quarters, 1);
        var roleId = role is { } r ? workforce.Roles[r].Id : null;
        (workforce, scenario) = CanonicalOrder.Apply(workforce, scenario);
        var asOf = scenario.AsOf;
        workforce = ResponseEvidence.Of(workforce, asOf, cancellation: cancellation);
        workforce = workforce with { Evidence = [.. workforce.Evidence.Where(e => e.Date <= asOf)] };
        var outlooks = Rows(workforce, roleId);
        var quarter = Calendar.QuarterOf(asOf);
        ImmutableArray<DateOnly> days = [asOf, .. Enumerable.Range(1, quarters).Select(q => Calendar.QuarterStart(quarter + q))];
        var estimator = new ProficiencyEstimator(learned is null ? EvidenceModel.Default(workforce.Taxonomy) : learned.For(workforce.Taxonomy));
        var levels = new SkillOutlook[outlooks.Length][];
        for (var i = 0; i < levels.Length; i++) levels[i] = new SkillOutlook[days.Length];
        for (var d = 0; d < days.Length; d++)
        {
            var estimate = estimator.Estimate(
                workforce, days[d], 0, workforce.People.Length, threads, ShareProgress.Of(progress, $"Estimating levels of {days[d]:yyyy-MM-dd}"),
                cancellation, recorded: asOf);
            var months = Calendar.MonthsBetween(asOf, days[d]);
            for (var i = 0; i < outlooks.Length; i++)
            {
                var (person, need) = outlooks[i];
                levels[i][d] = new(
                    GapScore.Needed(workforce.Taxonomy.Skills[need.Skill], need.Level, months), estimate.Mean[person, need.Skill],
                    estimate.Sd[person, need.Skill]);
            }
        }

        return new(workforce, days, [.. outlooks.Select((row, i) => new PersonOutlook(row.Person, row.Need.Skill, [.. levels[i]]))]);
    }

    /// <summary>Those who fall below on some day, the earliest first, and on a day those who will miss most.</summary>
    public IEnumerable<PersonOutlook> Falling() => People.Where(one => one.Falls is not null)
        .OrderBy(one => one.Falls).ThenByDescending(one => one.Days[one.Falls!.Value].Gap)
        .ThenBy(one => Workforce.People[one.Person].Id, StringComparer.Ordinal).ThenBy(one => one.Skill);

    /// <summary>Per skill that a role of theirs requires of somebody, by index, its days.</summary>
    public IReadOnlyList<(int Skill, ImmutableArray<SkillDay> Days)> Skills() =>
    [
        .. People.GroupBy(one => one.Skill).OrderBy(group => group.Key).Select(group => (group.Key, Enumerable.Range(0, Days.Length).Select(d => new SkillDay(
            group.Count(), group.Count(one => one.Days[d].IsBelow), group.Sum(one => one.Days[d].Probability), group.Average(one => one.Days[d].Gap)))
            .ToImmutableArray())),
    ];

    private static (int Person, RoleRequirement Need)[] Rows(Workforce workforce, string? roleId) =>
    [
        .. Enumerable.Range(0, workforce.People.Length).Where(p => roleId is null || workforce.Roles[workforce.People[p].Role].Id == roleId)
            .SelectMany(p => workforce.Roles[workforce.People[p].Role].Requirements.Where(need => need.Level > 0), (p, need) => (p, need)),
    ];
}
