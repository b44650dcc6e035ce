using SkillsGap.Engine.Planning;

namespace SkillsGap.Engine.Tests.Planning;

/// <summary>Published test problems, as they are written, as allocation problems.</summary>
internal static class LiteratureProblem
{
    /// <summary>A knapsack from the folder mmkp, an assignment from the folder gap.</summary>
    public static AllocationProblem Read(string path) => Path.GetFileName(Path.GetDirectoryName(path)) == "gap" ? Assignment(path) : Knapsack(path);

    /// <summary>n l m, the m capacities, then per class its number and l lines of a value and m weights; one item of each class.</summary>
    private static AllocationProblem Knapsack(string path)
    {
        Queue<double> numbers = Numbers(path);
        int classes = (int)numbers.Dequeue(), items = (int)numbers.Dequeue(), capacities = (int)numbers.Dequeue();
        AllocationRow[] rows = [.. Enumerable.Range(0, capacities).Select(i => new AllocationRow($"c{i}", null, numbers.Dequeue()))];
        var groups = new List<AllocationGroup>();
        for (int g = 0; g < classes; g++)
        {
            numbers.Dequeue();
            groups.Add(new AllocationGroup($"g{g}", true, [.. Enumerable.Range(0, items).Select(j =>
                new AllocationOption($"o{j}", numbers.Dequeue(), [.. rows.Select(row => new RowUse(row.Id, numbers.Dequeue()))]))]));
        }
        return AllocationProblem.Create(rows, groups, []).Problem!;
    }

    /// <summary>m n, m rows of n costs, m rows of n uses, m capacities; each job to one agent at the least cost, here the most of its negative.</summary>
    private static AllocationProblem Assignment(string path)
    {
        Queue<double> numbers = Numbers(path);
        int agents = (int)numbers.Dequeue(), jobs = (int)numbers.Dequeue();
        double[][] Table() => [.. Enumerable.Range(0, agents).Select(_ => Enumerable.Range(0, jobs).Select(_ => numbers.Dequeue()).ToArray())];
        double[][] cost = Table(), use = Table();
        AllocationRow[] rows = [.. Enumerable.Range(0, agents).Select(a => new AllocationRow($"a{a}", null, numbers.Dequeue()))];
        return AllocationProblem.Create(rows, Enumerable.Range(0, jobs).Select(j => new AllocationGroup($"j{j}", true,
            [.. Enumerable.Range(0, agents).Select(a => new AllocationOption($"o{a}", -cost[a][j], [new RowUse($"a{a}", use[a][j])]))])), []).Problem!;
    }

    private static Queue<double> Numbers(string path) => new(File.ReadAllText(path).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        .TakeWhile(word => double.TryParse(word, out _)).Select(double.Parse));
}
