namespace SkillsGap.Wire.Plans;

/// <summary>One thing that a person could do.</summary>
/// <param name="Option">Id of the option.</param>
/// <param name="Kind"><c>stay</c>, <c>path</c> or <c>transition</c>.</param>
/// <param name="Role">The role whose requirements are met at the end.</param>
/// <param name="Weeks">Weeks from the scenario's day to the finish.</param>
/// <param name="Cash">Cash cost.</param>
/// <param name="Success">Probability of success.</param>
/// <param name="Value">Value of the option, less what it costs to move to it.</param>
/// <param name="CostToOthers">What its uses are worth to others at the plan's prices.</param>
/// <param name="Net">Value less the cost to others.</param>
/// <param name="PlanChange">By how much the plan's value changes if it is taken and nobody else changes; null where the plan leaves too little for it.</param>
public sealed record WhatIfOptionDocument(
    string Option, string Kind, string Role, double Weeks, double Cash, double Success, double Value, double CostToOthers, double Net,
    double? PlanChange);
