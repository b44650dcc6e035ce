using System.Collections.Immutable;
using SkillsGap.Engine.Adjacency;

namespace SkillsGap.Engine.Explaining;

/// <summary>A skill without evidence that somebody is likely to have: something to ask about.</summary>
/// <param name="Skill">Index of the skill.</param>
/// <param name="Probability">How likely it is, given the skills with evidence, 0–1.</param>
/// <param name="Usual">Share of all profiles that have it, 0–1.</param>
/// <param name="Because">Skills the person has that speak most for it, and how often profiles with them have it; at most three.</param>
public sealed record LikelySkill(int Skill, double Probability, double Usual, ImmutableArray<(int Skill, LiftCounts Counts)> Because);
