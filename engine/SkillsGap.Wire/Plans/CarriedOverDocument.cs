namespace SkillsGap.Wire.Plans;

/// <summary>What carries over to a skill from one of another competency.</summary>
/// <param name="From">The skill that carries over most.</param>
/// <param name="Competency">Its competency.</param>
/// <param name="Level">The level that carries over, 0–1: it shortens learning and is in no score.</param>
public sealed record CarriedOverDocument(string From, string Competency, double Level);
