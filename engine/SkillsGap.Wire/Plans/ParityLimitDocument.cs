namespace SkillsGap.Wire.Plans;

/// <summary>A limit that keeps one group's rate near another's.</summary>
/// <param name="Row">Its row in the problem.</param>
/// <param name="Measure">Name of the measure.</param>
/// <param name="Attribute">The attribute.</param>
/// <param name="Value">The group whose rate is kept up.</param>
/// <param name="Against">The group whose rate it is kept near to.</param>
/// <param name="Price">What one person more by which the group may fall short would be worth, in money.</param>
public sealed record ParityLimitDocument(string Row, string Measure, string Attribute, string Value, string Against, double Price);
