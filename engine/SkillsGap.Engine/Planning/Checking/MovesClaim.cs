namespace SkillsGap.Engine.Planning.Checking;

/// <summary>What is claimed about changed decisions.</summary>
/// <param name="Penalty">What each costs.</param>
/// <param name="Moved">How many there are.</param>
/// <param name="Cost">What they cost.</param>
/// <param name="Value">Value of the plan before that cost.</param>
public sealed record MovesClaim(double Penalty, int Moved, double Cost, double Value);
