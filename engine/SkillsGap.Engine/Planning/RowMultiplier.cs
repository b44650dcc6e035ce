namespace SkillsGap.Engine.Planning;

/// <summary>How often a row counts in a derived one.</summary>
/// <param name="Row">Index of the row.</param>
/// <param name="Multiplier">Above 0, in units of the derived row per unit of the row.</param>
public readonly record struct RowMultiplier(int Row, double Multiplier);
