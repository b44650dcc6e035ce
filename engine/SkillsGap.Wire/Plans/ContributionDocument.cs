namespace SkillsGap.Wire.Plans;

/// <summary>What one observation adds to an estimate.</summary>
/// <param name="Skill">The skill that was observed.</param>
/// <param name="Kind">Kind of evidence.</param>
/// <param name="Date">Its day.</param>
/// <param name="Observed">The level it shows.</param>
/// <param name="Expected">The level expected before.</param>
/// <param name="Adds">What it adds.</param>
public sealed record ContributionDocument(string Skill, string Kind, DateOnly Date, double Observed, double Expected, double Adds);
