using System.Text.Json.Serialization;

namespace SkillsGap.Wire.Plans;

/// <summary>A gap.</summary>
/// <param name="Skill">The skill.</param>
/// <param name="Required">Level required, 0–1.</param>
/// <param name="Mean">Level estimated.</param>
/// <param name="Sd">Standard deviation of the estimate.</param>
/// <param name="Probability">Probability that the level is there all the same.</param>
/// <param name="Ready">How much carries over, 0–1.</param>
/// <param name="ReadyFrom">From which skill; null where nothing does.</param>
/// <param name="Corrected">True where a human set the level; null where it is an estimate.</param>
public sealed record GapDocument(
    string Skill, double Required, double Mean, double Sd, double Probability, double Ready, string? ReadyFrom,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] bool? Corrected = null);
