namespace SkillsGap.Wire.Plans;

/// <summary>An event that was read past or looks odd.</summary>
/// <param name="Row">Its row.</param>
/// <param name="Column">The column.</param>
/// <param name="Value">What stands there.</param>
/// <param name="Message">What is odd about it.</param>
/// <param name="Cure">What to do about it.</param>
public sealed record RemarkDocument(int Row, string Column, string Value, string Message, string Cure);
