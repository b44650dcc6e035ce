namespace SkillsGap.Benchmarks.Ranking;

/// <summary>A way to rank.</summary>
/// <param name="Name">What the table calls it.</param>
/// <param name="Fit">Learns from the training occupations; what it gives scores the hidden columns of a case, in their order.</param>
internal sealed record Ranker(string Name, Func<HiddenHalf, Func<RankingCase, double[]>> Fit);
