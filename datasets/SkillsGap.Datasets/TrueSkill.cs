namespace SkillsGap.Datasets;

/// <summary>A skill with what its history depends on.</summary>
public sealed record TrueSkill(string Id, string Competency, double HalfLifeMonths);
