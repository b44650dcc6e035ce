namespace SkillsGap.Engine.Planning.Checking;

/// <summary>A figure that a check recomputed.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Value">How much it is.</param>
public readonly record struct Figure(string Name, double Value);
