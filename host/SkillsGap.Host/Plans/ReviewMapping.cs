using SkillsGap.Engine.Adjacency;
using SkillsGap.Engine.Data;
using SkillsGap.Engine.Learning;
using SkillsGap.Engine.Scenarios;
using SkillsGap.Engine.Tracking;
using SkillsGap.Host.Allocation;
using SkillsGap.Wire.Plans;

namespace SkillsGap.Host.Plans;

/// <summary>From a review, and what was planned again, to the document that is stored.</summary>
internal static class ReviewMapping
{
    /// <summary>The whole document; people by id.</summary>
    /// <param name="review">The review.</param>
    /// <param name="again">What was planned again; null for nothing.</param>
    /// <param name="error">Why nothing could be planned again, with a cure; null where something was, or the deadline has come.</param>
    public static ReviewDocument ToDocument(ProgressReview review, WorkforcePlan? again, string? error = null)
    {
        var (workforce, scenario) = (review.Before.Workforce, review.Before.Scenario!);
        string Person(int p) => workforce.People[p].Id;
        string Role(int r) => workforce.Roles[r].Id;
        var why = review.People.ToDictionary(one => one.Person, one => one.Why);
        var matched = review.Proposals.Where(one => one.Matched is not null).Select(one => one.Person).ToHashSet();
        var (rules, money) = (review.Rules, review.Money);
        return new(
            ReviewDocument.CurrentFormat, scenario.AsOf, review.Day, scenario.Deadline, scenario.Currency,
            new(rules.LateAfterDays, rules.StrugglingAfterDays, rules.AssessedBelow, rules.PassWeight, rules.FreedShare, rules.LeastFit, scenario.OutcomePrior),
            Targets(review, again), States(review.People),
            [
                .. Enum.GetValues<Tier>().Select(tier => (tier, people: review.People.Where(one => one.Tier == tier).ToList())).Where(pair => pair.people.Count > 0)
                    .Select(pair => new TierStatesDocument(
                        AllocationMapping.Name(pair.tier), pair.people.Count, States(pair.people), pair.people.Count(one => matched.Contains(one.Person)))),
            ],
            new(money.Budget, money.Planned, money.Spent, money.Committed, money.Freed, money.Left, money.Extra),
            [.. review.People.Select(one => OnePerson(review, one)).OrderBy(one => one.Person, StringComparer.Ordinal)],
            [
                .. review.Faded.Select(one => new FadedDocument(Person(one.Person), [.. one.Skills.Select(skill => workforce.Taxonomy.Skills[skill].Id)]))
                    .OrderBy(one => one.Person, StringComparer.Ordinal),
            ],
            [
                .. review.Mentors.Select(offer => new StrugglerDocument(
                    Person(offer.Person), [.. offer.Skills.Select(skill => workforce.Taxonomy.Skills[skill].Id)], why[offer.Person],
                    offer.Mentor is { } mentor ? Person(mentor) : null, offer.Mentor is null ? null : Word(offer.Source),
                    offer.Former is { } former ? Person(former) : null, offer.NotHeld)).OrderBy(one => one.Person, StringComparer.Ordinal),
            ],
            [
                .. review.Proposals.Select(one => new ProposalDocument(
                    Person(one.Person), why[one.Person], one.Matched is { } match ? Match(match) : null, [.. one.Roles.Select(Match)], one.OpenToChange))
                    .OrderBy(one => one.Person, StringComparer.Ordinal),
            ],
            [.. review.Success.Select(Success)],
            [
                .. ProgressCurve.Of(review, again).Select(week => new ReviewWeekDocument(
                    week.Day, week.Done, week.Planned, week.PlannedLow, week.PlannedHigh, week.Expected, week.Low, week.High)),
            ],
            again is not null ? Replan(again) : error is null ? null : new("none", null, null, review.Next?.Scenario!.Budget, 0, 0, 0, [], error),
            again is null ? [] : [.. DecisionChange.Of(review, again).Select(change => new DecisionChangeDocument(Person(change.Person), change.Former, change.Now, change.Why))
                .OrderBy(change => change.Person, StringComparer.Ordinal)],
            [.. review.Remarks.Select(remark => new RemarkDocument(remark.Row ?? 0, remark.Column ?? "", remark.Value ?? "", remark.Message, remark.Cure))]);

        RoleMatchDocument Match(RoleMatch match) => new(Role(match.Role), match.Fit, match.Open, match.Wanted, match.InScenario);
    }

    private static PersonProgressDocument OnePerson(ProgressReview review, PersonProgress one)
    {
        var workforce = review.Before.Workforce;
        return new(
            workforce.People[one.Person].Id, AllocationMapping.Name(one.Tier), AllocationMapping.Name(one.Planned.Kind), workforce.Roles[one.Planned.Role].Id,
            Word(one.State), one.Why, one.DoneOn, one.Steps.Count(step => step.Passed is not null), one.Steps.Length,
            one.Steps.IsEmpty ? null : one.Steps.Max(step => step.PlannedFinish), one.Spent, one.MentorHours);
    }

    private static IReadOnlyList<ReviewTargetDocument> Targets(ProgressReview review, WorkforcePlan? again)
    {
        var after = again is { Exists: true } ? TargetForecast.Of(again) : null;
        return
        [
            .. review.Targets.Select((target, t) => new ReviewTargetDocument(
                review.Before.Workforce.Roles[target.Role].Id, target.Target, target.Then, target.Now, target.Planned, target.Unchanged, target.UnchangedExpected,
                after?[t].Probability, after?[t].Expected)),
        ];
    }

    private static StatesDocument States(IReadOnlyCollection<PersonProgress> people)
    {
        int Of(PersonState state) => people.Count(one => one.State == state);
        return new(
            Of(PersonState.Done), Of(PersonState.OnTrack), Of(PersonState.Late), Of(PersonState.Struggling), Of(PersonState.Out), Of(PersonState.NotPlanned));
    }

    private static SuccessDocument Success(SuccessPosterior one)
    {
        var (low, high) = one.Interval();
        var known = one.Outcomes;
        return new(
            Vocabulary.PathKinds.Of(known.Kind), known.Ended, known.Succeeded, known.Declared,
            known.Ended > 0 ? (double)known.Succeeded / known.Ended : null, one.Mean, low, high);
    }

    private static ReviewReplanDocument Replan(WorkforcePlan again)
    {
        var moves = AllocationMapping.Moves(again.Problem, again.Result);
        return new(
            AllocationMapping.Name(again.Result.Status), again.Result.Value, again.Result.Gap, again.Analysis.Scenario.Budget, again.AllChosen.Sum(option => option.Cash),
            moves?.Moved ?? 0, moves?.Penalty ?? 0, [.. again.Result.Conflict.Select(row => again.Problem.Rows[row].Id)]);
    }

    private static string Word(PersonState state) => state switch
    {
        PersonState.OnTrack => "on-track",
        PersonState.NotPlanned => "not-planned",
        _ => AllocationMapping.Name(state),
    };

    private static string Word(HoursSource source) => source == HoursSource.LeftOver ? "left-over" : AllocationMapping.Name(source);
}
