using System.Globalization;
using SkillsGap.Engine.Planning;

namespace SkillsGap.Benchmarks.Quality;

/// <summary>Published test problems, as they are written, as allocation problems.</summary>
internal static class LiteratureProblem
{
    /// <summary>A knapsack from the folder mmkp, an assignment from the folder gap.</summary>
    public static AllocationProblem Read(string path) => Path.GetFileName(Path.GetDirectoryName(path)) == "gap" ? Assignment(path) : Knapsack(path);

    /// <summary>n l m, the m capacities, then per class its number and l lines of a value and m weights; one item of each class.</summary>
    private static AllocationProblem Knapsack(string path)
    {
        Queue<double> numbers = Numbers(path);
        int classes = (int)numbers.Dequeue(), items = (int)numbers.Dequeue(), resources = (int)numbers.Dequeue();
        double[] capacity = Take(numbers, resources);
        var value = new double[classes][];
        var weight = new double[classes][][];
        for (int g = 0; g < classes; g++)
        {
            numbers.Dequeue();
            double[][] lines = [.. Enumerable.Range(0, items).Select(_ => Take(numbers, 1 + resources))];
            (value[g], weight[g]) = ([.. lines.Select(line => line[0])], [.. lines.Select(line => line[1..])]);
        }
        return ClassicalProblem.Knapsack(value, weight, capacity);
    }

    /// <summary>m n, m rows of n costs, m rows of n uses, m capacities; each job to one agent at the least cost.</summary>
    private static AllocationProblem Assignment(string path)
    {
        Queue<double> numbers = Numbers(path);
        int agents = (int)numbers.Dequeue(), jobs = (int)numbers.Dequeue();
        double[][] Table() => [.. Enumerable.Range(0, agents).Select(_ => Take(numbers, jobs))];
        return ClassicalProblem.Assignment(Table(), Table(), Take(numbers, agents));
    }

    private static double[] Take(Queue<double> numbers, int count) => [.. Enumerable.Range(0, count).Select(_ => numbers.Dequeue())];

    private static Queue<double> Numbers(string path) => new(File.ReadAllText(path).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        .TakeWhile(word => double.TryParse(word, CultureInfo.InvariantCulture, out _)).Select(word => double.Parse(word, CultureInfo.InvariantCulture)));
}
