using System.Globalization;
using SkillsGap.Engine.Planning;

namespace SkillsGap.Benchmarks.Quality;

/// <summary>An allocation problem without worth as a mixed-integer model in the LP format, and the way back from a solution of CBC.</summary>
internal static class CbcModel
{
    /// <summary>Writes the model: maximise; a variable x{g}_{o} for each option.</summary>
    public static void Write(AllocationProblem problem, TextWriter output)
    {
        if (problem.Rows.Any(row => row.Worth.Count > 0)) throw new NotSupportedException("rows with worth are not written");
        var terms = problem.Rows.Select(_ => new List<string>()).ToArray();
        output.WriteLine("Maximize\n obj:");
        Each(problem, (g, o) => output.WriteLine($" {Term(problem.Value(g, o), g, o)}"));
        output.WriteLine("Subject To");
        for (var g = 0; g < problem.GroupCount; g++)
        {
            if (problem.OptionCount(g) == 0) continue;
            var options = Enumerable.Range(0, problem.OptionCount(g)).Select(o => Term(1, g, o));
            output.WriteLine($" g{g}: {string.Join("\n  ", options)} {(problem.IsRequired(g) ? "=" : "<=")} 1");
        }

        Each(problem, (g, o) =>
        {
            var rows = problem.UsedRows(g, o);
            var amounts = problem.UsedAmounts(g, o);
            for (var k = 0; k < rows.Length; k++) terms[rows[k]].Add(Term(amounts[k], g, o));
        });
        for (var i = 0; i < terms.Length; i++)
        {
            var sum = string.Join("\n  ", terms[i]);
            if (sum.Length > 0 && problem.Rows[i].Upper is { } upper) output.WriteLine($" u{i}: {sum} <= {Number(upper)}");
            if (sum.Length > 0 && problem.Rows[i].Lower is { } lower) output.WriteLine($" l{i}: {sum} >= {Number(lower)}");
        }

        output.WriteLine("Binary");
        Each(problem, (g, o) => output.WriteLine($" x{g}_{o}"));
        output.WriteLine("End");
    }

    /// <summary>Per group its option, or −1, from a solution file: lines of number, name, value, reduced cost.</summary>
    public static int[] ReadChoice(AllocationProblem problem, IEnumerable<string> lines)
    {
        int[] choice = [.. Enumerable.Repeat(-1, problem.GroupCount)];
        foreach (var words in lines.Select(line => line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))
        {
            var at = Array.FindIndex(words, word => word.StartsWith('x') && word.Contains('_', StringComparison.Ordinal));
            if (at < 0 || double.Parse(words[at + 1], CultureInfo.InvariantCulture) < 0.5) continue;
            var parts = words[at][1..].Split('_');
            choice[int.Parse(parts[0])] = int.Parse(parts[1]);
        }

        return choice;
    }

    private static void Each(AllocationProblem problem, Action<int, int> see)
    {
        for (var g = 0; g < problem.GroupCount; g++)
            for (var o = 0; o < problem.OptionCount(g); o++) see(g, o);
    }

    private static string Term(double factor, int g, int o) => $"{(factor < 0 ? "-" : "+")} {Number(Math.Abs(factor))} x{g}_{o}";

    private static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}
