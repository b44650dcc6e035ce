using SkillsGap.Engine.Matching;
using SkillsGap.Engine.Model;

namespace SkillsGap.Host.Matching;

/// <summary>What a match needs that is about nobody: the roles, and what carries over between skills.</summary>
/// <param name="Roles">The roles.</param>
/// <param name="Matcher">Matches people with them.</param>
internal sealed record MatchBasis(Role[] Roles, RoleMatcher Matcher);
