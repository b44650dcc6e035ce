namespace SkillsGap.Wire.Plans;

/// <summary>A person who is expected to fall below what their role needs of a skill.</summary>
/// <param name="Person">The person.</param>
/// <param name="Role">Their role.</param>
/// <param name="Skill">The skill.</param>
/// <param name="Date">The first of the days on which they are below.</param>
/// <param name="Today">Their level today.</param>
/// <param name="Required">What is needed today.</param>
/// <param name="Needed">What is needed then.</param>
/// <param name="Mean">Their level then.</param>
/// <param name="Sd">Its standard deviation.</param>
/// <param name="Probability">The probability that they are below then.</param>
/// <param name="Gaps">Per day of the forecast their gap score, 0–1.</param>
public sealed record FallDocument(
    string Person, string Role, string Skill, DateOnly Date, double Today, double Required, double Needed, double Mean, double Sd, double Probability,
    IReadOnlyList<double> Gaps);
