using System.Collections.Immutable;

namespace SkillsGap.Engine.Model;

/// <summary>What a planner asks: for whom, by when, with how much, towards which targets.</summary>
public sealed record Scenario
{
    /// <summary>The day the plan is made; evidence after it is not looked at.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>The day by which learning must be finished; after <see cref="AsOf"/>.</summary>
    public required DateOnly Deadline { get; init; }

    /// <summary>Months from <see cref="AsOf"/> over which worth counts; default 12.</summary>
    public double HorizonMonths { get; init; } = 12;

    /// <summary>ISO 4217 code shown beside money; default USD.</summary>
    public string Currency { get; init; } = "USD";

    /// <summary>Seed of the planner's search; default 1.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>Whose learning is planned; default everybody.</summary>
    public Scope Scope { get; init; } = new Scope.All();

    /// <summary>How many people must meet which role's requirements; at least one.</summary>
    public required ImmutableArray<CapabilityTarget> Targets { get; init; }

    /// <summary>Roles (indices) people may move to.</summary>
    public ImmutableArray<int> Transitions { get; init; } = [];

    /// <summary>Paths offered to some units beside those towards targets, worth what the role they lead to is worth; default none.</summary>
    public ImmutableArray<PathOffer> Offers { get; init; } = [];

    /// <summary>Cash for everything, or null for no limit.</summary>
    public double? Budget { get; init; }

    /// <summary>Whether people's and mentors' time counts as a cost in the value; never in the budget. Default false.</summary>
    public bool CountTime { get; init; }

    /// <summary>Factor on worth in the value; default 1.</summary>
    public double BenefitWeight { get; init; } = 1;

    /// <summary>Factor on cost in the value; default 1.</summary>
    public double CostWeight { get; init; } = 1;

    /// <summary>The one programme for everybody to compare with, or null.</summary>
    public GenericProgramme? Generic { get; init; }

    /// <summary>Hours a week a mentor gives to one mentee; default 1.</summary>
    public double MentorHoursPerMentee { get; init; } = 1;

    /// <summary>Where the tiers end.</summary>
    public TierLimits Tiers { get; init; } = new(2, 4, 0.5);

    /// <summary>Decisions made by hand.</summary>
    public ImmutableArray<Pin> Pins { get; init; } = [];

    /// <summary>People (indices) for whom nothing is planned, whatever the scope says.</summary>
    public ImmutableArray<int> Exclude { get; init; } = [];

    /// <summary>The last day whose events are counted in all that is known here, after a review of progress; null where there was none.</summary>
    public DateOnly? EventsThrough { get; init; }

    /// <summary>Paths that people are on and stay on; default none.</summary>
    public ImmutableArray<PathUnderWay> UnderWay { get; init; } = [];

    /// <summary>Offers that were declined and are not made again; default none.</summary>
    public ImmutableArray<DeclinedOffer> Declined { get; init; } = [];

    /// <summary>What came of paths so far, by kind; the probabilities of success follow it. Default none: they are as declared.</summary>
    public ImmutableArray<PathOutcomes> Outcomes { get; init; } = [];

    /// <summary>How many outcomes the declared probability of a kind of path is worth against those in <see cref="Outcomes"/>; positive, default 20.</summary>
    public double OutcomePrior { get; init; } = 20;

    /// <summary>What groups of people must get at rates near each other; null, the default, for nothing: no plan then knows of groups.</summary>
    public ParityRule? Parity { get; init; }

    /// <summary>How the skills audit weighs and how often it comes; no plan depends on it.</summary>
    public AuditSettings Audit { get; init; } = new();
}
