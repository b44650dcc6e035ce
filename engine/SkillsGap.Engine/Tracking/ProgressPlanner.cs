using SkillsGap.Engine.Planning;
using SkillsGap.Engine.Scenarios;

namespace SkillsGap.Engine.Tracking;

/// <summary>Plans again after a review.</summary>
public static class ProgressPlanner
{
    /// <summary>
    /// Plans what is left, those who struggle held to the mentors proposed. That there is room for these pins within all limits does not say that what must be
    /// reached, a target or a least head-count, can be reached beside them: where there is no plan with them, it is planned without, unless cancelled.
    /// </summary>
    /// <typeparam name="T">What planning gives.</typeparam>
    /// <param name="review">The review; there is something to plan.</param>
    /// <param name="make">Plans by a review's <see cref="ProgressReview.Next"/> and <see cref="ProgressReview.Former"/>.</param>
    /// <param name="planOf">The plan in what that gives.</param>
    /// <returns>The review, whose mentors say who is held, and what was made for it.</returns>
    public static (ProgressReview Review, T Made) Again<T>(ProgressReview review, Func<ProgressReview, T> make, Func<T, WorkforcePlan> planOf)
    {
        ArgumentNullException.ThrowIfNull(review);
        ArgumentNullException.ThrowIfNull(make);
        ArgumentNullException.ThrowIfNull(planOf);
        var made = make(review);
        const string why = "with the mentors proposed no plan reaches what it must; a lower target or more budget would allow it";
        // Whoever has had enough does not wait for a second plan: it would end in an exception, and the review with it.
        if (planOf(made) is { Exists: true } or { Result.Stopped: StopReason.Cancelled } || review.LettingMentorsGo(why) is not { } free)
            return (review, made);
        var without = make(free);
        return planOf(without).Exists ? (free, without) : (review, made);
    }
}
