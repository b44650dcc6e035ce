namespace SkillsGap.Wire.Plans;

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
