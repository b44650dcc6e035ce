using SkillsGap.Engine.Planning.Search;

namespace SkillsGap.Engine.Planning.Core;

/// <summary>What the free groups of a model may give up by prices, all together.</summary>
/// <param name="Regrets">Regret of each choice.</param>
/// <param name="Most">The most that their sum may be; a plan with more is worth less than the one that is held.</param>
internal sealed record RegretLimit(Regrets Regrets, double Most);
