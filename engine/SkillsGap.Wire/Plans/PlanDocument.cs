namespace SkillsGap.Wire.Plans;

/// <summary>A plan as it is stored (<c>plan.json</c>): what was decided for whom, what it costs, how good it is, and what is needed to make it again.</summary>
/// <param name="Format">Name and version of the format.</param>
/// <param name="Engine">Version of the engine.</param>
/// <param name="Model">Name of the evidence model.</param>
/// <param name="DataFingerprint">SHA-256 of the workforce and scenario that were read, hexadecimal.</param>
/// <param name="Settings">What the planner was told.</param>
/// <param name="Scenario">The scenario in figures.</param>
/// <param name="Proof">How good the plan is.</param>
/// <param name="Targets">Head-count forecast per target.</param>
/// <param name="Roles">Holders per role, today and expected.</param>
/// <param name="Tiers">People in scope per tier towards the first target.</param>
/// <param name="Comparison">The plan beside the generic programme; null without one.</param>
/// <param name="People">Everybody in scope, by id.</param>
/// <param name="Rows">What is scarce or wanted: use, slack and price.</param>
public sealed record PlanDocument(
    string Format, string Engine, string Model, string DataFingerprint, PlanSettingsDocument Settings, PlanScenarioDocument Scenario,
    PlanProofDocument Proof, IReadOnlyList<TargetDocument> Targets, IReadOnlyList<RoleDocument> Roles, TiersDocument Tiers,
    ComparisonDocument? Comparison, IReadOnlyList<PersonPlanDocument> People, IReadOnlyList<PlanRowDocument> Rows)
{
    /// <summary>The only format there is so far.</summary>
    public const string CurrentFormat = "skillsgap-plan/1";
}

/// <summary>What the planner was told.</summary>
/// <param name="Seed">Seed of the search.</param>
/// <param name="GapTarget">Relative gap at which it may stop.</param>
/// <param name="TimeLimitSeconds">Wall-clock limit; null for none.</param>
public sealed record PlanSettingsDocument(ulong Seed, double GapTarget, double? TimeLimitSeconds);

/// <summary>The scenario in figures.</summary>
/// <param name="AsOf">The day of the plan.</param>
/// <param name="Deadline">The day by which learning is finished.</param>
/// <param name="Currency">ISO 4217 code of all money.</param>
/// <param name="Budget">Cash for everything; null for no limit.</param>
public sealed record PlanScenarioDocument(DateOnly AsOf, DateOnly Deadline, string Currency, double? Budget);

/// <summary>How good the plan is: why the planner stopped, what it holds and what is proven are three things.</summary>
/// <param name="Status"><c>optimal</c>, <c>feasible</c>, <c>infeasible</c> or <c>unknown</c>.</param>
/// <param name="Stopped"><c>gap</c>, <c>time</c>, <c>iterations</c> or <c>cancelled</c>.</param>
/// <param name="Repeatable">Whether the same input gives the same bytes again.</param>
/// <param name="Value">Value of the plan; null without one.</param>
/// <param name="Bound">No plan is worth more.</param>
/// <param name="BoundFrom">What proves the bound.</param>
/// <param name="PriceBound">The bound that the prices prove.</param>
/// <param name="Gap">(bound − value) / max(|value|, 1e-9); null without a plan.</param>
/// <param name="Conflict">Rows that cannot be kept together; empty unless infeasible.</param>
public sealed record PlanProofDocument(
    string Status, string Stopped, bool Repeatable, double? Value, double Bound, string BoundFrom, double PriceBound, double? Gap,
    IReadOnlyList<string> Conflict);

/// <summary>Head-count forecast of a target.</summary>
/// <param name="Role">The role whose requirements count.</param>
/// <param name="Headcount">People wanted by the deadline.</param>
/// <param name="Today">People capable today.</param>
/// <param name="Planned">People on a path.</param>
/// <param name="Expected">Today plus the sum of the probabilities.</param>
/// <param name="Probability">Probability of reaching the target.</param>
public sealed record TargetDocument(string Role, int Headcount, int Today, int Planned, double Expected, double Probability);

/// <summary>Holders of a role.</summary>
/// <param name="Role">The role.</param>
/// <param name="Today">Holders today.</param>
/// <param name="Expected">Holders expected after the plan.</param>
/// <param name="Min">Fewest allowed; null for no limit.</param>
/// <param name="Target">Wanted; null where nobody said.</param>
/// <param name="Max">Most allowed; null for no limit.</param>
public sealed record RoleDocument(string Role, int Today, double Expected, int? Min, int? Target, int? Max);

/// <summary>People in scope per tier.</summary>
/// <param name="Ready">Nothing missing.</param>
/// <param name="Targeted">A few modules.</param>
/// <param name="Structured">A structured path.</param>
/// <param name="Extensive">More, or little to build on.</param>
public sealed record TiersDocument(int Ready, int Targeted, int Structured, int Extensive);

/// <summary>The plan beside the generic programme, for the same people.</summary>
/// <param name="People">Number of those people.</param>
/// <param name="CashShare">Cash of the plan over cash of the generic programme; null where that costs nothing.</param>
/// <param name="Individual">The plan.</param>
/// <param name="Generic">The generic programme.</param>
public sealed record ComparisonDocument(int People, double? CashShare, ProgrammeDocument Individual, ProgrammeDocument Generic);

/// <summary>One side of the comparison.</summary>
/// <param name="Cash">Cash.</param>
/// <param name="Hours">Hours of those who learn.</param>
/// <param name="TimeCost">Cost of hours, mentors' included.</param>
/// <param name="Expected">People expected to succeed.</param>
/// <param name="MeanWeeks">Mean of the weeks until finished.</param>
/// <param name="Value">Value by one rule for both.</param>
public sealed record ProgrammeDocument(double Cash, double Hours, double TimeCost, double Expected, double MeanWeeks, double Value);

/// <summary>A row under the plan.</summary>
/// <param name="Id">The row.</param>
/// <param name="Lower">Least use; null for none.</param>
/// <param name="Upper">Most use; null for none.</param>
/// <param name="Used">Use.</param>
/// <param name="Slack">Room left; null for a row without limits.</param>
/// <param name="Price">What one more unit of the limit is worth.</param>
public sealed record PlanRowDocument(string Id, double? Lower, double? Upper, double Used, double? Slack, double Price);
