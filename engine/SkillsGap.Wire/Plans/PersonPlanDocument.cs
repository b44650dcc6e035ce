namespace SkillsGap.Wire.Plans;

/// <summary>One person in a plan.</summary>
/// <param name="Id">The person.</param>
/// <param name="Role">The role they hold today.</param>
/// <param name="Tier"><c>ready</c>, <c>targeted</c>, <c>structured</c> or <c>extensive</c>, towards the first target.</param>
/// <param name="Fit">Fit to the target, 0–1.</param>
/// <param name="Reach">Fit counting what carries over, 0–1.</param>
/// <param name="Gaps">Skills below the level the target requires.</param>
/// <param name="Alignment">Vacant roles that fit better where the reach is low, best first.</param>
/// <param name="Decision">What the plan decides; null without a plan.</param>
/// <param name="Reason">Why; null without a plan.</param>
public sealed record PersonPlanDocument(
    string Id, string Role, string Tier, double Fit, double Reach, IReadOnlyList<GapDocument> Gaps, IReadOnlyList<AlignmentDocument> Alignment,
    DecisionDocument? Decision, ReasonDocument? Reason);

/// <summary>A gap.</summary>
/// <param name="Skill">The skill.</param>
/// <param name="Required">Level required, 0–1.</param>
/// <param name="Mean">Level estimated.</param>
/// <param name="Sd">Standard deviation of the estimate.</param>
/// <param name="Probability">Probability that the level is there all the same.</param>
/// <param name="Ready">How much carries over, 0–1.</param>
/// <param name="ReadyFrom">From which skill; null where nothing does.</param>
public sealed record GapDocument(string Skill, double Required, double Mean, double Sd, double Probability, double Ready, string? ReadyFrom);

/// <summary>A vacant role that fits better than the target.</summary>
/// <param name="Role">The role.</param>
/// <param name="Fit">Fit to it, 0–1.</param>
public sealed record AlignmentDocument(string Role, double Fit);

/// <summary>What is done.</summary>
/// <param name="Option">Id of the option in the allocation problem.</param>
/// <param name="Kind"><c>stay</c>, <c>path</c> or <c>transition</c>.</param>
/// <param name="Role">The role whose requirements are met at the end.</param>
/// <param name="Steps">Modules in order.</param>
/// <param name="Mentor">The mentor; null for none.</param>
/// <param name="Project">The practice project that follows; null for none.</param>
/// <param name="Start">First day of learning; null where nothing is learned.</param>
/// <param name="Finish">Last day of learning; null where nothing is learned.</param>
/// <param name="Weeks">Weeks from the scenario's day to the finish.</param>
/// <param name="Hours">Hours of learning.</param>
/// <param name="Cash">Cash cost.</param>
/// <param name="TimeCost">Cost of hours.</param>
/// <param name="Success">Probability of success.</param>
/// <param name="Value">Value of the option.</param>
public sealed record DecisionDocument(
    string Option, string Kind, string Role, IReadOnlyList<StepDocument> Steps, string? Mentor, string? Project, DateOnly? Start, DateOnly? Finish,
    double Weeks, double Hours, double Cash, double TimeCost, double Success, double Value);

/// <summary>A module of a path.</summary>
/// <param name="Module">The module.</param>
/// <param name="Cohort">The cohort; null when self-paced.</param>
/// <param name="Start">First day.</param>
/// <param name="Finish">Last day.</param>
/// <param name="Hours">Hours it takes this person.</param>
public sealed record StepDocument(string Module, string? Cohort, DateOnly Start, DateOnly Finish, double Hours);

/// <summary>Why this and not that.</summary>
/// <param name="Text">In words.</param>
/// <param name="Net">Value less what its use of scarce rows is worth to others.</param>
/// <param name="Regret">What the person gives up for the plan as a whole.</param>
/// <param name="Payments">What it takes of scarce rows, the dearest first.</param>
/// <param name="RunnerUp">The best other thing to do; null where there is none.</param>
public sealed record ReasonDocument(
    string Text, double Net, double Regret, IReadOnlyList<PaymentDocument> Payments, RunnerUpDocument? RunnerUp);

/// <summary>Use of a row at its price.</summary>
/// <param name="Row">The row.</param>
/// <param name="Amount">Use.</param>
/// <param name="Price">Price.</param>
public sealed record PaymentDocument(string Row, double Amount, double Price);

/// <summary>The best other thing to do, and what would have to change for it.</summary>
/// <param name="Option">Id of the option.</param>
/// <param name="Behind">How far it is behind; negative where prices alone would prefer it.</param>
/// <param name="NeededSuccess">Probability at which it would draw level; null where there is none.</param>
/// <param name="NeededCash">Cash cost at which it would draw level; null where there is none.</param>
/// <param name="NoRoom">Rows that leave no room for it.</param>
public sealed record RunnerUpDocument(string Option, double Behind, double? NeededSuccess, double? NeededCash, IReadOnlyList<string> NoRoom);
