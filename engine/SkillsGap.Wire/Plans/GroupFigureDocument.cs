namespace SkillsGap.Wire.Plans;

/// <summary>Figures about a group, of all its people.</summary>
/// <param name="Names">Its name by each dimension asked for.</param>
/// <param name="People">Its people.</param>
/// <param name="Fit">Mean fit to the role, 0–1.</param>
/// <param name="Reach">Mean reach of the role, 0–1.</param>
/// <param name="Capable">People who meet the role's requirements; null where that would tell of too few people, or of all.</param>
/// <param name="Levels">Mean level per skill, 0–1.</param>
public sealed record GroupFigureDocument(IReadOnlyList<string> Names, int People, double Fit, double Reach, int? Capable, IReadOnlyList<double> Levels);
