namespace SkillsGap.Wire.Plans;

/// <summary>People of a level of maturity.</summary>
/// <param name="Level">none, basic, intermediate or advanced.</param>
/// <param name="People">How many, or null.</param>
public sealed record MaturityCountDocument(string Level, int? People);
