namespace SkillsGap.Engine.Proficiency;

/// <summary>What is believed about a skill before any evidence.</summary>
/// <param name="Mean">m: mean level of people whose role does not require the skill.</param>
/// <param name="Sd">σ: standard deviation between people; positive.</param>
/// <param name="HalfLifeMonths">Months after which the fading part of a level has halved; positive.</param>
public sealed record SkillPrior(double Mean, double Sd, double HalfLifeMonths);
