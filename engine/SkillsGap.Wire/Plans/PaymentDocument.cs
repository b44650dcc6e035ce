namespace SkillsGap.Wire.Plans;

/// <summary>Use of a row at its price.</summary>
/// <param name="Row">The row.</param>
/// <param name="Amount">Use.</param>
/// <param name="Price">Price.</param>
public sealed record PaymentDocument(string Row, double Amount, double Price);
