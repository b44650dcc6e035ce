namespace SkillsGap.Engine.Model;

/// <summary>What came of the paths of a kind so far.</summary>
/// <param name="Kind">The kind of path.</param>
/// <param name="Ended">Paths that ended, one way or the other; at least 0.</param>
/// <param name="Succeeded">Those that succeeded, at most <paramref name="Ended"/>.</param>
/// <param name="Declared">Mean probability that the declared model gave them before they began, 0–1.</param>
public readonly record struct PathOutcomes(PathKind Kind, int Ended, int Succeeded, double Declared);
