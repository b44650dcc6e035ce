namespace SkillsGap.Host.Matching;

/// <summary>A skill that is below the level required.</summary>
/// <param name="Skill">The skill, by id.</param>
/// <param name="Has">The level there is, not clipped.</param>
/// <param name="Needs">The level required, 0–1.</param>
/// <param name="Corrected">Whether a human set the level there is.</param>
internal sealed record MissingSkill(string Skill, double Has, double Needs, bool Corrected);
