using SkillsGap.Engine.Planning;

namespace SkillsGap.Benchmarks.Quality;

/// <summary>Problems of the literature, stated in their own terms, as allocation problems.</summary>
internal static class ClassicalProblem
{
    /// <summary>Multiple-choice multidimensional knapsack: exactly one item of each class, the most value within all capacities.</summary>
    /// <param name="value">By class and item.</param>
    /// <param name="weight">By class, item and resource.</param>
    /// <param name="capacity">By resource.</param>
    public static AllocationProblem Knapsack(double[][] value, double[][][] weight, double[] capacity) => AllocationProblem.Create(
        capacity.Select((most, k) => new AllocationRow($"c{k}", null, most)),
        value.Select((items, g) => new AllocationGroup($"g{g}", true, [.. items.Select((each, j) =>
            new AllocationOption($"o{j}", each, [.. weight[g][j].Select((amount, k) => new RowUse($"c{k}", amount))]))])),
        []).Problem!;

    /// <summary>Generalised assignment: each job to one agent at the least cost, here the most of its negative.</summary>
    /// <param name="cost">By agent and job.</param>
    /// <param name="use">By agent and job.</param>
    /// <param name="capacity">By agent.</param>
    public static AllocationProblem Assignment(double[][] cost, double[][] use, double[] capacity) => AllocationProblem.Create(
        capacity.Select((most, a) => new AllocationRow($"a{a}", null, most)),
        Enumerable.Range(0, cost[0].Length).Select(j => new AllocationGroup($"j{j}", true,
            [.. capacity.Select((_, a) => new AllocationOption($"o{a}", -cost[a][j], [new RowUse($"a{a}", use[a][j])]))])),
        []).Problem!;
}
