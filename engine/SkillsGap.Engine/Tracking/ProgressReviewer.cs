using System.Collections.Immutable;
using SkillsGap.Engine.Data;
using SkillsGap.Engine.Model;
using SkillsGap.Engine.Proficiency;
using SkillsGap.Engine.Scenarios;

namespace SkillsGap.Engine.Tracking;

/// <summary>Holds a plan against what happened.</summary>
public static class ProgressReviewer
{
    /// <summary>Reviews a plan: who is where, who could help whom, what it cost, how probable the targets are; and what to plan again from.</summary>
    /// <param name="before">Workforce and scenario that the plan was made from, as they were read.</param>
    /// <param name="plan">The plan; it exists.</param>
    /// <param name="events">What happened since.</param>
    /// <param name="day">The day of the review, from the plan's day on; null for the last event's.</param>
    /// <param name="rules">Where states begin; null for the defaults.</param>
    /// <param name="learned">The model to estimate with, which the plan was made with; null for the default.</param>
    /// <param name="threads">Threads to use, or null for all; never changes the review.</param>
    /// <param name="progress">Told how far the work is.</param>
    /// <param name="cancellation">Ends the work with an exception.</param>
    /// <exception cref="ArgumentException">There is no plan, the day is before the plan's, or a rule is out of range.</exception>
    public static ProgressReview Review(
        WorkforceContent before, WorkforcePlan plan, ProgressEvents events, DateOnly? day = null, ProgressRules? rules = null,
        LearnedModel? learned = null, int? threads = null, IProgress<StageProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(events);
        rules ??= new();
        var (workforce, scenario) = (before.Workforce, before.Scenario ?? throw new ArgumentException("There is no scenario.", nameof(before)));
        var on = day ?? DayOf(events, scenario);
        if (!plan.Exists) throw new ArgumentException("There is no plan.", nameof(plan));
        if (on < scenario.AsOf) throw new ArgumentException($"{on:yyyy-MM-dd} is before the plan of {scenario.AsOf:yyyy-MM-dd}.", nameof(day));
        if (!rules.AreSound) throw new ArgumentException("A rule is out of range.", nameof(rules));

        var decisions = Decided.Of(plan, workforce);
        var log = new EventLog(before, decisions, events, on);
        var then = new LevelsNow(plan.Analysis, workforce);
        var evidence = EventEvidence.Of(workforce, then.Mean, log, rules);
        var lived = workforce with
        {
            People = [.. workforce.People.Select((person, p) => person with { Role = log.Roles.GetValueOrDefault(p, person.Role) })],
            Evidence = evidence,
        };
        var levels = Levels(lived, scenario with { AsOf = on });
        var rule = new StateRule(workforce, levels, log, rules, LevelsOnFinish.Met(levels, log.Paths.Values, threads, cancellation), on);
        ImmutableArray<PersonProgress> people = [.. decisions.Select(one => rule.Of(log.Paths[one.Person]))];
        ImmutableArray<DeclinedOffer> declined =
            [.. scenario.Declined.Union(log.Declined).OrderBy(one => one.Person).ThenBy(one => one.Role).ThenBy(one => one.Mentor)];
        var faded = Faded(then, levels, people);
        var finder = new MentorFinder(workforce, scenario, levels, people, log, rules, declined);
        var mentors = finder.For(people, progress, cancellation);
        var proposals = new RoleFinder(workforce, scenario, levels, rules).For(people, declined);
        var outcomes = OutcomeCount.Of(scenario, log.Paths, people, on);

        var next = new NextScenario(before, evidence, log, people, faded, finder.Hours, outcomes, declined, on);
        var underWay = next.UnderWay();
        var goesOn = on < scenario.Deadline;
        var content = next.Of(underWay, mentors);
        var ahead = goesOn
            ? new Ahead(content, mentors.Select(offer => offer.Person).ToHashSet(), learned, threads, progress, cancellation)
            : null;
        if (ahead is not null)
        {
            mentors = Held(mentors, people, ahead, progress, cancellation);
            if (!mentors.All(offer => offer.IsHeld)) content = next.Of(underWay, mentors);
        }

        return new(
            on, rules, before, plan, levels.Analysis, people, faded, mentors, proposals,
            MoneyProgress.Of(scenario.Budget, plan.AllChosen.Sum(option => option.Cash), log, people, Cost, !goesOn),
            ProgressOddsOf.All(plan, levels, people, underWay, ahead), OutcomeCount.Posteriors(outcomes, people, scenario.OutcomePrior), log.Remarks,
            goesOn ? content : null, goesOn ? new(Prices(plan), next.Former(underWay, decisions)) : null);

        // What was paid for before the plan is begun, and so never open.
        double Cost(int module) => workforce.Modules[module].Cost;

        LevelsNow Levels(Workforce known, Scenario asked) => new(WorkforceAnalysis.Of(known, asked, learned, threads, progress, cancellation), workforce);
    }

    /// <summary>The day of a review where none is given: that of the last event, and the plan's where all are before it.</summary>
    public static DateOnly DayOf(ProgressEvents events, Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(events);
        ArgumentNullException.ThrowIfNull(scenario);
        return events.All.Select(happened => happened.Date).Append(scenario.AsOf).Max();
    }

    // Those who struggle are held to the mentor proposed where there is such a path, of the kind they are on, and room for it within all limits beside those
    // who come first: a pin that cannot be kept would leave nobody a plan.
    private static ImmutableArray<MentorOffer> Held(
        ImmutableArray<MentorOffer> mentors, ImmutableArray<PersonProgress> people, Ahead ahead, IProgress<StageProgress>? progress,
        CancellationToken cancellation)
    {
        var kinds = people.ToDictionary(one => one.Person, one => one.Planned.Kind);
        var held = ImmutableArray.CreateBuilder<MentorOffer>(mentors.Length);
        foreach (var offer in mentors)
        {
            cancellation.ThrowIfCancellationRequested();
            held.Add(offer.Mentor is null ? offer : offer with { NotHeld = ahead.Hold(offer, kinds[offer.Person]) });
            progress?.Report(new("Making room for mentors", held.Count / (double)mentors.Length));
        }

        return held.MoveToImmutable();
    }

    private static Dictionary<string, double> Prices(WorkforcePlan plan) =>
        plan.Problem.Rows.Zip(plan.Result.Prices).ToDictionary(pair => pair.First.Id, pair => pair.Second, StringComparer.Ordinal);

    private static ImmutableArray<FadedLevels> Faded(LevelsNow then, LevelsNow now, ImmutableArray<PersonProgress> people)
    {
        var role = now.RoleOfAnalysis(now.Analysis.FirstTarget);
        var done = people.Where(one => one is { State: PersonState.Done, Planned.Kind: OptionKind.Path } && one.Planned.Role == role)
            .Select(one => one.Person).ToHashSet();
        return
        [
            .. Enumerable.Range(0, now.Analysis.Workforce.People.Length)
                .Where(p => (done.Contains(p) || then.Gaps(p, role).IsEmpty) && !now.Gaps(p, role).IsEmpty)
                .Select(p => new FadedLevels(p, [.. now.Gaps(p, role).Select(gap => now.SkillOfAnalysis(gap.Skill)).Order()])),
        ];
    }
}
