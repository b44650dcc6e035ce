namespace SkillsGap.Engine.Planning;

/// <summary>One choice that a group would have.</summary>
/// <param name="Id">Id of the option; null for taking nothing.</param>
/// <param name="Value">Its value, less what it costs to move to it.</param>
/// <param name="CostToOthers">What its uses are worth to the other groups, by prices.</param>
/// <param name="PlanChange">By how much the plan's value changes if the group takes it and nobody else changes; null where the slack that the plan leaves
/// is too little for it.</param>
public sealed record WhatIfOption(string? Id, double Value, double CostToOthers, double? PlanChange)
{
    /// <summary>Value less the cost to others: by the largest of these the plan chooses.</summary>
    public double Net => Value - CostToOthers;

    /// <summary>Whether it fits into what the plan leaves.</summary>
    public bool Fits => PlanChange is not null;
}
