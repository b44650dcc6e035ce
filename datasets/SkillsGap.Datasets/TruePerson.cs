namespace SkillsGap.Datasets;

/// <summary>A person with true levels today, a skill each, 0–1.</summary>
public sealed record TruePerson(string Id, bool Confident, IReadOnlyList<double> Levels);
