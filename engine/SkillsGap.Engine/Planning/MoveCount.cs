namespace SkillsGap.Engine.Planning;

/// <summary>What a plan changes of the decisions of an earlier one.</summary>
/// <param name="Moved">Groups whose decision is another.</param>
/// <param name="Cost">What that takes from the plan's value.</param>
public readonly record struct MoveCount(int Moved, double Cost);
