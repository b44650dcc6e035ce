namespace SkillsGap.Wire.Plans;

/// <summary>A plan against what happened (<c>review.json</c>), and what was planned again.</summary>
/// <param name="Format">Name and version of the format.</param>
/// <param name="AsOf">The day the plan was made.</param>
/// <param name="Day">The day of the review.</param>
/// <param name="Deadline">The day by which learning is to be finished.</param>
/// <param name="Currency">ISO 4217 code of all money.</param>
/// <param name="Rules">Where states begin.</param>
/// <param name="Targets">The targets, in the scenario's order.</param>
/// <param name="States">People in scope by state.</param>
/// <param name="Tiers">The same by tier of the plan.</param>
/// <param name="Money">Cash.</param>
/// <param name="People">Everybody in scope, by id.</param>
/// <param name="Faded">Those who met the first target's requirements when the plan was made, or were done since, and do not any more.</param>
/// <param name="Strugglers">Those who struggle, with the mentors proposed.</param>
/// <param name="Proposals">Those who are out, with the open roles that fit them.</param>
/// <param name="Success">Probability of success by kind of path.</param>
/// <param name="Weeks">People who meet the first target's requirements, by week.</param>
/// <param name="Replan">What was planned again; null where the deadline has come.</param>
/// <param name="Changes">Whose decision is another, and why.</param>
/// <param name="Remarks">Events that were read past or look odd.</param>
public sealed record ReviewDocument(
    string Format, DateOnly AsOf, DateOnly Day, DateOnly Deadline, string Currency, ReviewRulesDocument Rules, IReadOnlyList<ReviewTargetDocument> Targets,
    StatesDocument States, IReadOnlyList<TierStatesDocument> Tiers, ReviewMoneyDocument Money, IReadOnlyList<PersonProgressDocument> People,
    IReadOnlyList<FadedDocument> Faded, IReadOnlyList<StrugglerDocument> Strugglers, IReadOnlyList<ProposalDocument> Proposals, IReadOnlyList<SuccessDocument> Success,
    IReadOnlyList<ReviewWeekDocument> Weeks, ReviewReplanDocument? Replan,
    IReadOnlyList<DecisionChangeDocument> Changes, IReadOnlyList<RemarkDocument> Remarks)
{
    /// <summary>The only format there is so far.</summary>
    public const string CurrentFormat = "skillsgap-review/1";
}
