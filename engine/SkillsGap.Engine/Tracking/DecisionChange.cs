using System.Collections.Immutable;
using SkillsGap.Engine.Learning;
using SkillsGap.Engine.Model;
using SkillsGap.Engine.Scenarios;

namespace SkillsGap.Engine.Tracking;

/// <summary>What was decided otherwise when it was planned again, and why.</summary>
/// <param name="Person">Index of the person in the workforce as it was read.</param>
/// <param name="Former">Id of what the plan had decided.</param>
/// <param name="Now">Id of what is decided now.</param>
/// <param name="Why">In words.</param>
public sealed record DecisionChange(int Person, string Former, string Now, string Why)
{
    /// <summary>Everybody whose decision is another, what is left of a path that goes on being the same.</summary>
    public static ImmutableArray<DecisionChange> Of(ProgressReview review, WorkforcePlan again)
    {
        ArgumentNullException.ThrowIfNull(review);
        ArgumentNullException.ThrowIfNull(again);
        if (!again.Exists) return [];
        var workforce = review.Before.Workforce;
        var former = Decided.Of(review.Plan, workforce).ToDictionary(one => one.Person);
        var states = review.People.ToDictionary(one => one.Person);
        var kept = review.Former!.Decisions;
        return
        [
            .. Decided.Of(again, workforce).Where(one => Before(one) != one.OptionId)
                .Select(one => new DecisionChange(
                    one.Person, former.GetValueOrDefault(one.Person)?.OptionId ?? "", one.OptionId,
                    states.TryGetValue(one.Person, out var state) ? Reason(review, state, one.Option) : "is in scope now")),
        ];

        string? Before(Decided one) => kept.GetValueOrDefault(workforce.People[one.Person].Id) ?? former.GetValueOrDefault(one.Person)?.OptionId;
    }

    private static string Reason(ProgressReview review, PersonProgress one, LearningOption now) => one.State switch
    {
        PersonState.Done => $"done: {one.Why}",
        PersonState.Out => one.Why,
        PersonState.Struggling when now.Mentor is { } mentor && mentor != one.Planned.Mentor =>
            $"{one.Why}; mentored by {review.Before.Workforce.People[mentor].Id} from now on",
        PersonState.Struggling => one.Why,
        PersonState.NotPlanned when now.Kind != OptionKind.Stay => "money or room that others left is enough for it",
        PersonState.NotPlanned => one.Why,
        PersonState.Late => $"{one.Why}: the rest is planned anew",
        _ => "is worth more now, the price of a change counted",
    };
}
