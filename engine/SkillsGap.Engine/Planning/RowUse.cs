namespace SkillsGap.Engine.Planning;

/// <summary>How much of a row an option uses.</summary>
/// <param name="Row">Id of the row.</param>
/// <param name="Amount">Units of the row, at least 0.</param>
public readonly record struct RowUse(string Row, double Amount);
