using SkillsGap.Engine.Audit.Privacy;
using SkillsGap.Wire.Plans;

namespace SkillsGap.Host.Reporting;

/// <summary>
/// Which groups a report without persons says anything about: all of its groupings are weighed together, so that no figures of it, added and
/// subtracted, are about fewer people than the least. Where persons are shown there is nothing to hide. To group by one more: a line in
/// <see cref="Of"/>; those that matter most come first.
/// </summary>
internal sealed class ReportGroups
{
    private const string Tiers = "tier", Decisions = "decision", Goals = "goal", Together = "goals", Roles = "role", Starts = "start",
        Finishes = "finish:", Cohorts = "cohort:", Projects = "project:";

    private readonly HashSet<(string Grouping, string Group)>? hidden;

    private ReportGroups(HashSet<(string, string)>? hidden, Periods starts) => (this.hidden, StartPeriods) = (hidden, starts);

    /// <summary>Weeks in which people start: joined where no persons are shown, until enough people start for a figure to be about them.</summary>
    public Periods StartPeriods { get; }

    public bool Tier(string tier) => Shows(Tiers, tier);

    public bool Decision(string kind) => Shows(Decisions, kind);

    /// <summary>Those who hold a role.</summary>
    public bool Role(string role) => Shows(Roles, role);

    /// <summary>Those who learn or move towards a role.</summary>
    public bool Goal(string role) => Shows(Goals, role);

    /// <summary>Those who learn or move towards any of the targets.</summary>
    public bool AllGoals => Shows(Together, Together);

    /// <summary>Those who start in a period.</summary>
    public bool Start(int period) => Shows(Starts, $"{period}");

    /// <summary>Those who finish on the way to a role in a period.</summary>
    public bool Finish(string role, int period) => Shows(Finishes + role, $"{period}");

    /// <summary>Those who have a seat in a cohort.</summary>
    public bool Cohort(string cohort) => Shows(Cohorts + cohort, cohort);

    /// <summary>Those who practise in a project.</summary>
    public bool Project(string project) => Shows(Projects + project, project);

    /// <summary>Weeks in which people finish on the way to a role, joined as <see cref="StartPeriods"/> are.</summary>
    public static Periods FinishPeriods(PlanDocument plan, string role, int smallest) => Periods.Of(
        plan.Scenario.AsOf, plan.People.Where(person => Learns(person) && person.Decision!.Role == role).Select(person => person.Decision!.Finish)
            .OfType<DateOnly>(), smallest);

    /// <summary>The groups of a plan.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="showsPeople">Whether persons are shown.</param>
    /// <param name="smallest">Fewest people that a figure may be about otherwise.</param>
    public static ReportGroups Of(PlanDocument plan, bool showsPeople, int smallest)
    {
        var days = plan.People.Where(Learns).Select(person => person.Decision!.Start).OfType<DateOnly>();
        var starts = Periods.Of(plan.Scenario.AsOf, days, showsPeople ? 0 : smallest);
        if (showsPeople) return new(null, starts);
        Grouping[] groupings =
        [
            By(plan, Tiers, person => person.Tier),
            By(plan, Decisions, person => person.Decision?.Kind),
            By(plan, Goals, person => Learns(person) ? person.Decision!.Role : null),
            By(plan, Together, person => Learns(person) && plan.Targets.Any(target => target.Role == person.Decision!.Role) ? Together : null),
            By(plan, Roles, person => person.Role),
            By(plan, Starts, person => Learns(person) && person.Decision!.Start is { } day ? $"{starts.Of(day)}" : null),
            .. plan.Targets.Select(target => (target.Role, Periods: FinishPeriods(plan, target.Role, smallest)))
                .Select(goal => By(plan, Finishes + goal.Role, person =>
                Learns(person) && person.Decision!.Role == goal.Role && person.Decision.Finish is { } day ? $"{goal.Periods.Of(day)}" : null)),
            .. plan.People.SelectMany(Taken).Distinct().Order(StringComparer.Ordinal)
                .Select(cohort => By(plan, Cohorts + cohort, person => Taken(person).Contains(cohort) ? cohort : null)),
            .. plan.People.Where(Learns).Select(person => person.Decision!.Project).OfType<string>().Distinct().Order(StringComparer.Ordinal)
                .Select(project => By(plan, Projects + project, person => Learns(person) && person.Decision!.Project == project ? project : null)),
        ];
        var published = PublishedGroups.Of(plan.People.Count, groupings, smallest);
        return new(
            [.. groupings.SelectMany((grouping, g) => grouping.Groups.Where((_, i) => !published.Shows(g, i)).Select(group => (grouping.Name, group)))],
            starts);
    }

    private bool Shows(string grouping, string group) => hidden is null || !hidden.Contains((grouping, group));

    private static bool Learns(PersonPlanDocument person) => person.Decision is { Kind: not "stay" };

    private static IEnumerable<string> Taken(PersonPlanDocument person) =>
        Learns(person) ? person.Decision!.Steps.Select(step => step.Cohort).OfType<string>().Distinct() : [];

    private static Grouping By(PlanDocument plan, string name, Func<PersonPlanDocument, string?> label) => Grouping.By(name, [.. plan.People.Select(label)]);
}
