using System.Text.Json.Serialization;

namespace SkillsGap.Wire.Plans;

/// <summary>What one observation adds to an estimate.</summary>
/// <param name="Skill">The skill that was observed.</param>
/// <param name="Kind">Kind of evidence.</param>
/// <param name="Date">Its day.</param>
/// <param name="Observed">The level it shows.</param>
/// <param name="Expected">The level expected before.</param>
/// <param name="Adds">What it adds.</param>
/// <param name="Counted">Of a count of unscored evidence how many pieces were counted, 0 where there is none on record; null of a score.</param>
public sealed record ContributionDocument(
    string Skill, string Kind, DateOnly Date, double Observed, double Expected, double Adds,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? Counted = null);
