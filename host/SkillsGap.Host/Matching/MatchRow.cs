namespace SkillsGap.Host.Matching;

/// <summary>One match, as it is written.</summary>
/// <param name="Of">Whose match, by id.</param>
/// <param name="Rank">1 for the best.</param>
/// <param name="To">With whom or what, by id.</param>
/// <param name="Fit">Share of what is required that is there, 0–1.</param>
/// <param name="Reach">Share that is there or carries over, 0–1.</param>
/// <param name="Missing">Skills that are below the level required.</param>
/// <param name="Weeks">About how long to learn them; null where nobody would, or no module teaches them.</param>
internal sealed record MatchRow(string Of, int Rank, string To, double Fit, double Reach, IReadOnlyList<MissingSkill> Missing, double? Weeks);
