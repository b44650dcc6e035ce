namespace SkillsGap.Engine.Adjacency;

/// <summary>A vacant role (its index) that fits a person better than the target does, with the fit to it and the heads it lacks.</summary>
public readonly record struct AlignedRole(int Role, double Fit, int Vacancies);
