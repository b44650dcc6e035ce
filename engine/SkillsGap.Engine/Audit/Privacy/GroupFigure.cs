using System.Collections.Immutable;

namespace SkillsGap.Engine.Audit.Privacy;

/// <summary>Figures about a group, all of all its people.</summary>
/// <param name="Names">Its name by each dimension that was asked for; empty for everybody.</param>
/// <param name="People">Its people, at least k.</param>
/// <param name="Fit">Mean fit to the first target's role, 0–1.</param>
/// <param name="Reach">Mean reach of that role, 0–1.</param>
/// <param name="Capable">People who meet the role's requirements; null where that would tell of fewer than k people, or of all.</param>
/// <param name="Levels">Mean level per skill, 0–1.</param>
public sealed record GroupFigure(ImmutableArray<string> Names, int People, double Fit, double Reach, int? Capable, ImmutableArray<double> Levels);
