using SkillsGap.Engine.Adjacency;
using SkillsGap.Engine.Model;

namespace SkillsGap.Host.Matching;

/// <summary>What a match needs that is about nobody: the roles, and what carries over between skills.</summary>
/// <param name="Roles">The roles.</param>
/// <param name="Transfer">What carries over.</param>
internal sealed record MatchBasis(Role[] Roles, TransferMatrix Transfer);
