using System.Collections.Immutable;
using SkillsGap.Engine.Data;
using SkillsGap.Engine.Learning;
using SkillsGap.Engine.Scenarios;

namespace SkillsGap.Engine.Tracking;

/// <summary>A plan against what happened.</summary>
/// <param name="Day">The day of the review.</param>
/// <param name="Rules">Where states begin.</param>
/// <param name="Before">Workforce and scenario as they were read for the plan; all indices but those of <see cref="Plan"/> are of it.</param>
/// <param name="Plan">The plan.</param>
/// <param name="Now">What is known on the day of the review, its people in canonical order.</param>
/// <param name="People">Everybody in the scope of the plan, in the order of the workforce.</param>
/// <param name="Faded">Those who met the first target's requirements and do not any more.</param>
/// <param name="Mentors">Who could mentor those who struggle.</param>
/// <param name="Proposals">What those who are out could do instead.</param>
/// <param name="Money">Cash.</param>
/// <param name="Targets">The targets.</param>
/// <param name="Success">Probabilities of success by kind of path, as outcomes say.</param>
/// <param name="Remarks">Events that were read past or look odd, as warnings with their rows.</param>
/// <param name="Next">Workforce and scenario of the day of the review, to plan again; null where the deadline has come.</param>
/// <param name="Former">What of the plan still holds, by ids of <paramref name="Next"/>; null where that is.</param>
public sealed record ProgressReview(
    DateOnly Day, ProgressRules Rules, WorkforceContent Before, WorkforcePlan Plan, WorkforceAnalysis Now, ImmutableArray<PersonProgress> People,
    ImmutableArray<FadedLevels> Faded, ImmutableArray<MentorOffer> Mentors, ImmutableArray<RoleProposal> Proposals, MoneyProgress Money, ImmutableArray<ProgressOdds> Targets,
    ImmutableArray<SuccessPosterior> Success, ImmutableArray<DataProblem> Remarks, WorkforceContent? Next, FormerPlan? Former)
{
    /// <summary>The same with nobody held to the mentor proposed; null where nobody is.</summary>
    /// <param name="why">Why, with what would change that.</param>
    public ProgressReview? LettingMentorsGo(string why)
    {
        var held = Mentors.Where(offer => offer.IsHeld).Select(offer => offer.Person).ToHashSet();
        return held.Count == 0 || Next is null ? null : this with
        {
            Mentors = [.. Mentors.Select(offer => offer.IsHeld ? offer with { NotHeld = why } : offer)],
            Next = Next with { Scenario = Next.Scenario! with { Pins = Next.Scenario.Pins.RemoveAll(pin => held.Contains(pin.Person)) } },
        };
    }

    /// <summary>People in a state.</summary>
    public int Count(PersonState state) => People.Count(person => person.State == state);
}
