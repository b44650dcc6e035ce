using SkillsGap.Engine.Planning;

namespace SkillsGap.Engine.Tests.Planning;

/// <summary>Multiple-choice multidimensional knapsacks of Khan et al. 2002 with their published optima.</summary>
public sealed class LiteratureTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("I01", 173)]
    [InlineData("I02", 364)]
    [InlineData("I03", 1602)]
    [InlineData("I04", 3597)]
    [InlineData("I05", 3905.7)]
    [InlineData("I06", 4799.3)]
    public void Knapsack_OfTheLiterature_IsPlannedNearItsOptimum(string name, double optimum)
    {
        string path = SharedData.At("benchmarks", "mmkp", name);
        AllocationProblem problem = Read(path);

        AllocationResult result = Problems.Solve(problem);

        double missed = (optimum - result.Value!.Value) / optimum;
        output.WriteLine($"{name}: value {result.Value}, optimum {optimum}, missed by {missed:P3}, bound {result.Bound:F2}, gap {result.Gap:P3}");
        Assert.Equal(BruteForce.ValueOf(problem, result.Choice)!.Value, result.Value.Value, 1e-6);
        Assert.InRange(missed, -1e-9, 0.03);
        Assert.True(result.Bound >= optimum - 1e-9);
    }

    // n l m, the m capacities, then per class its number and l lines of a value and m weights.
    private static AllocationProblem Read(string path)
    {
        var numbers = new Queue<double>(File.ReadAllText(path).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .TakeWhile(word => double.TryParse(word, out _)).Select(double.Parse));
        int classes = (int)numbers.Dequeue(), items = (int)numbers.Dequeue(), capacities = (int)numbers.Dequeue();
        AllocationRow[] rows = [.. Enumerable.Range(0, capacities).Select(i => new AllocationRow($"c{i}", null, numbers.Dequeue()))];
        var groups = new List<AllocationGroup>();
        for (int g = 0; g < classes; g++)
        {
            numbers.Dequeue();
            groups.Add(new AllocationGroup($"g{g}", true, [.. Enumerable.Range(0, items).Select(j =>
                new AllocationOption($"o{j}", numbers.Dequeue(), [.. rows.Select(row => new RowUse(row.Id, numbers.Dequeue()))]))]));
        }
        return Problems.Valid(rows, groups);
    }
}
