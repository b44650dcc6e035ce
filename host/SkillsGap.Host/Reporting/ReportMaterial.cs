using SkillsGap.Engine.Audit.Privacy;
using SkillsGap.Host.Serving.Planning;
using SkillsGap.Wire.Plans;

namespace SkillsGap.Host.Reporting;

/// <summary>What a report is made of.</summary>
/// <param name="Plan">The plan.</param>
internal sealed record ReportMaterial(PlanDocument Plan)
{
    private ReportGroups? groups;

    /// <summary>People in scope up to whom a report shows persons unless it is told otherwise: what is on the wall of one team's room.</summary>
    public const int FewPeople = 100;

    /// <summary>Most people in scope that a page can show one by one.</summary>
    public const int MostPeople = 400;

    /// <summary>What things are called.</summary>
    public ReportNames Names { get; init; } = ReportNames.Ids;

    /// <summary>Whether persons are shown. Otherwise figures are of groups, and none of a group of fewer than <see cref="Smallest"/>.</summary>
    public bool ShowsPeople { get; init; }

    /// <summary>Fewest people that a figure may be about where no persons are shown.</summary>
    public int Smallest { get; init; } = SmallGroups.DefaultSmallest;

    /// <summary>Levels of everybody in every skill of the first target; null where only gaps are known.</summary>
    public GapTableDocument? Levels { get; init; }

    /// <summary>What plans are worth under one budget after the other; null where nobody knows.</summary>
    public FrontierDocument? Frontier { get; init; }

    /// <summary>Who gets what by group; null where nobody looked.</summary>
    public FairnessDocument? Fairness { get; init; }

    /// <summary>How a programme under way stands; null where there was no review.</summary>
    public ReviewDocument? Review { get; init; }

    /// <summary>Where it comes from, as its reader calls it: a folder, or a scenario of the service.</summary>
    public required string Source { get; init; }

    /// <summary>Whether the commands that add to it can be named: not to callers of the service.</summary>
    public bool NamesCommands { get; init; } = true;

    public string Currency => Plan.Scenario.Currency;

    /// <summary>Whether there is a plan at all.</summary>
    public bool Exists => Plan.Proof.Value is not null;

    /// <summary>Which groups figures are given of.</summary>
    public ReportGroups Groups => groups ??= ReportGroups.Of(Plan, ShowsPeople, Smallest);

    /// <summary>People who learn or move, with what is decided for them.</summary>
    public IEnumerable<(PersonPlanDocument Person, DecisionDocument Decision)> Learners =>
        Plan.People.Where(person => person.Decision is { Kind: not "stay" }).Select(person => (person, person.Decision!));

    /// <summary>Whether figures of all who learn or move may be given: of those who stay, too, by subtraction.</summary>
    public bool ShowsTotals => ShowsPeople || (Groups.Decision("stay") && Groups.Decision("path") && Groups.Decision("transition"));

    /// <summary>Whether a target's forecast may be given.</summary>
    public bool Shows(TargetDocument target) => ShowsPeople
        || (Groups.Goal(target.Role) && PlanSummary.MayBeShown(target, Plan.People.Count, Smallest, isOpen: true));

    /// <summary>A number of people: nothing about fewer than <see cref="Smallest"/> where no persons are shown.</summary>
    public string Heads(int people) => IsSmall(people) ? Few : $"{people:N0}";

    /// <summary>Whether a number of people is not to be given.</summary>
    public bool IsSmall(int people) => !ShowsPeople && people > 0 && people < Smallest;

    /// <summary>What stands in the place of a figure about too few.</summary>
    public string Few => $"under {Smallest}";
}
