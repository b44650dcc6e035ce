namespace SkillsGap.Benchmarks.Ranking;

/// <summary>A test occupation, half hidden.</summary>
/// <param name="Seen">Columns that are seen, rising.</param>
/// <param name="Levels">Their levels.</param>
/// <param name="Present">Whether each is present, judged from the seen columns alone.</param>
/// <param name="Hidden">Columns that are not seen, rising.</param>
/// <param name="Truth">Whether each of them is present.</param>
/// <param name="Nearest">Largest Jaccard similarity to a training occupation, by what is present in all columns.</param>
internal sealed record RankingCase(int[] Seen, double[] Levels, bool[] Present, int[] Hidden, bool[] Truth, double Nearest);
