namespace SkillsGap.Wire.Allocation;

/// <summary>How much of a row an option uses.</summary>
/// <param name="Row">Id of the row.</param>
/// <param name="Amount">Units of the row.</param>
public readonly record struct UseDocument(string Row, double Amount);
