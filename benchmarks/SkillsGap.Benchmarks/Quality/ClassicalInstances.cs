using SkillsGap.Engine.Planning;
using SkillsGap.Kernels;

namespace SkillsGap.Benchmarks.Quality;

/// <summary>Instances drawn by the rules of the literature; the same seed draws the same.</summary>
internal static class ClassicalInstances
{
    private const int Items = 10, Resources = 10, LargestWeight = 100;
    private const double Tightness = 0.45, AssignmentTightness = 0.8;

    /// <summary>Name and problem of each, small ones first.</summary>
    public static IEnumerable<(string Name, Func<AllocationProblem> Make)> All(ulong seed)
    {
        foreach (var classes in new[] { 100, 200, 400 })
        {
            foreach (var kind in Enum.GetValues<KnapsackKind>())
                yield return ($"mmkp-{kind.ToString().ToLowerInvariant()}-{classes}", () => Knapsack(classes, kind, seed));
        }

        foreach (var (agents, jobs) in new[] { (5, 100), (10, 200), (20, 400), (40, 800), (80, 1600) })
        {
            foreach (var type in "cde") yield return ($"gap-{type}-{agents}x{jobs}", () => Assignment(agents, jobs, type, seed));
        }
    }

    /// <summary>
    /// Weights whole and uniform in 1–100; the value uniform in 1–100, or the mean weight ± 10, or the mean weight + 10 (Pisinger 1995's kinds with the
    /// mean over resources for the weight). Each capacity is 0.45 of classes × 100: Khan et al. 2002 have 0.5, which is what items taken blindly
    /// use, so that uncorrelated ones would hardly feel it; below about 0.4 there is often no plan.
    /// </summary>
    private static AllocationProblem Knapsack(int classes, KnapsackKind kind, ulong seed)
    {
        var random = new SeededRandom(seed + (1000 * (ulong)classes) + (ulong)kind);
        double Whole(int from, int to) => from + random.Below(to - from + 1);
        double[] Item() => [.. Enumerable.Range(0, Resources).Select(_ => Whole(1, LargestWeight))];
        double[][][] weight = [.. Enumerable.Range(0, classes).Select(_ => Enumerable.Range(0, Items).Select(_ => Item()).ToArray())];
        double Value(double[] weights) => kind switch
        {
            KnapsackKind.Uncorrelated => Whole(1, LargestWeight),
            KnapsackKind.Weakly => Math.Max(1, Math.Round(weights.Average()) + Whole(-LargestWeight / 10, LargestWeight / 10)),
            _ => Math.Round(weights.Average()) + (LargestWeight / 10),
        };
        double[][] value = [.. weight.Select(items => items.Select(Value).ToArray())];
        return ClassicalProblem.Knapsack(value, weight, [.. Enumerable.Repeat(Math.Floor(Tightness * classes * LargestWeight), Resources)]);
    }

    /// <summary>
    /// Types c and d of Chu &amp; Beasley 1997 and e of Laguna et al. 1995: c: use 5–25, cost 10–50; d: use 1–100, cost 111 − use + (−10…10);
    /// e: use 1 − 10 ln u, cost 1000 / use − 10 v with u and v uniform in 0–1, rounded. Capacity 0.8 of the sum of the agent's uses per agent.
    /// </summary>
    private static AllocationProblem Assignment(int agents, int jobs, char type, ulong seed)
    {
        var random = new SeededRandom(seed + (1000 * (ulong)jobs) + type);
        double Whole(int from, int to) => from + random.Below(to - from + 1);
        double[][] Table(Func<int, int, double> entry) => [.. Enumerable.Range(0, agents).Select(a => Enumerable.Range(0, jobs).Select(j => entry(a, j)).ToArray())];
        var use = Table((_, _) => type switch
        {
            'c' => Whole(5, 25),
            'd' => Whole(1, 100),
            _ => Math.Max(1, Math.Round(1 - (10 * Math.Log(1 - random.Unit())))),
        });
        var cost = Table((a, j) => type switch
        {
            'c' => Whole(10, 50),
            'd' => 111 - use[a][j] + Whole(-10, 10),
            _ => Math.Max(1, Math.Round((1000 / use[a][j]) - (10 * random.Unit()))),
        });
        return ClassicalProblem.Assignment(cost, use, [.. use.Select(row => Math.Floor(AssignmentTightness * row.Sum() / agents))]);
    }
}
