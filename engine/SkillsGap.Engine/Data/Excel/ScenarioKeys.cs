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
        ("audit.weights.technical", "What the pillars count in the skills audit: technical,"),
        ("audit.weights.lifecycle", "lifecycle,"),
        ("audit.weights.governance", "governance"),
        ("audit.weights.career", "and career."),
        ("audit.outcomeShare", "Share of outcomes in a pillar, from 0 to 1."),
        ("audit.outcomeMonths", "Months back for which outcomes count."),
        ("audit.everyMonths", "Months from one audit of somebody to the next."),
        ("audit.restWeeks", "Fewest weeks from one audit of somebody to the next."),
        ("audit.mostPerYear", "Most audits of somebody in twelve months."),
    ];

    /// <summary>Keys whose values are days.</summary>
    public static readonly string[] Dates = ["asOf", "deadline"];
}
