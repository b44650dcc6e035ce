namespace SkillsGap.Engine.Data.Excel;

/// <summary>The keys of the sheet <c>scenario</c> in their order, with what they mean; <c>1</c> stands for a number in a list.</summary>
internal static class ScenarioKeys
{
    public static readonly (string Key, string Meaning)[] All =
    [
        ("asOf", "The day of the plan."),
        ("deadline", "The day by which learning is finished."),
        ("horizonMonths", "Months for which people who learned are worth something."),
        ("currency", "Currency of all money, by its ISO 4217 code."),
        ("seed", "Seed of the search; the same seed gives the same plan."),
        ("scope.all", "TRUE plans for everybody. Give one rule of scope only."),
        ("scope.units.1", "Plans for the people of units, by id: scope.units.1, scope.units.2, …"),
        ("scope.people.1", "Plans for people, by id: scope.people.1, scope.people.2, …"),
        ("scope.selfReportBelow.competency", "Plans for those whose self-reports in this competency are low,"),
        ("scope.selfReportBelow.level", "which is below this level, from 0 to 1."),
        ("targets.1.capable", "A role, by id, whose requirements people are to meet. More targets: targets.2.capable, …"),
        ("targets.1.headcount", "How many people are to meet them by the deadline."),
        ("transitions.1", "A role, by id, that people may move to. More: transitions.2, …"),
        ("budget", "Cash for everything; empty for no limit."),
        ("countTime", "TRUE if hours of learning and mentoring count as cost."),
        ("weights.benefit", "Weight of what people are worth."),
        ("weights.cost", "Weight of what learning costs."),
        ("generic.weeks", "The generic programme to compare with: its weeks,"),
        ("generic.hours", "hours,"),
        ("generic.costPerPerson", "cash for each person,"),
        ("generic.success", "and probability of success, from 0 to 1."),
        ("mentorHoursPerMentee", "Hours a week that a mentor gives to each person."),
        ("tiers.targeted", "Most gap skills of the tier targeted."),
        ("tiers.structured", "Most gap skills of the tier structured."),
        ("tiers.lowReach", "Reach below which the tier is extensive, from 0 to 1."),
        ("pins.1.person", "A person, by id, for whom it is decided already. More: pins.2.person, …"),
        ("pins.1.kind", "What is decided: stay, path or transition."),
        ("pins.1.mentor", "Who mentors them, by id; empty for anybody."),
        ("exclude.1", "A person, by id, to leave as they are. More: exclude.2, …"),
        ("underWay.1.person", "A person, by id, who is on a path already and stays on it. More: underWay.2.person, …"),
        ("underWay.1.kind", "Whether it is a path or a transition,"),
        ("underWay.1.role", "the role, by id, that it leads to,"),
        ("underWay.1.mentor", "who mentors them, by id; empty for nobody,"),
        ("underWay.1.project", "the project, by id, that follows; empty for none,"),
        ("underWay.1.declared", "and its probability of success as it was declared at its beginning, from 0 to 1."),
        ("underWay.1.steps.1.module", "A module, by id, that is left of it. More: underWay.1.steps.2.module, …"),
        ("underWay.1.steps.1.cohort", "Its cohort, by id; empty when self-paced."),
        ("underWay.1.steps.1.start", "Its first day from now on,"),
        ("underWay.1.steps.1.finish", "the day by which it is over,"),
        ("underWay.1.steps.1.hours", "the hours still to learn,"),
        ("underWay.1.steps.1.paid", "and TRUE where it is paid for already."),
        ("declined.1.person", "A person, by id, who declined an offer. More: declined.2.person, …"),
        ("declined.1.role", "The role, by id, that they do not want to learn for or move to."),
        ("declined.1.mentor", "Or the mentor, by id, that they do not want."),
        ("outcomes.1.kind", "A kind of path: self-paced, self-paced-mentored, cohort or cohort-mentored. More: outcomes.2.kind, …"),
        ("outcomes.1.ended", "Paths of that kind that have ended,"),
        ("outcomes.1.succeeded", "those of them that succeeded,"),
        ("outcomes.1.declared", "and the mean probability that was declared for them, from 0 to 1."),
        ("outcomePrior", "Outcomes that a declared probability is worth."),
    ];

    /// <summary>Keys whose values are days.</summary>
    public static readonly string[] Dates = ["asOf", "deadline"];
}
