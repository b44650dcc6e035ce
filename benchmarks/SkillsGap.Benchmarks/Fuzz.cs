using SkillsGap.Fuzzing;

namespace SkillsGap.Benchmarks;

/// <summary>Spoilt files for every reader of files from outside: none may crash, hang, or take more memory than it may.</summary>
internal static class Fuzz
{
    private const int Longest = 3 << 20;
    private static readonly TimeSpan Cap = TimeSpan.FromSeconds(10);

    /// <summary>Prints the table; 1 if a reader failed, with the file it failed on kept.</summary>
    /// <param name="count">Files per reader.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="only">The names of the readers, or none for all.</param>
    public static int Run(int count, int seed, IReadOnlyCollection<string> only)
    {
        Console.WriteLine("| reader | files | accepted | refused | largest file | most allocated | of its bound | slowest | failed |");
        Console.WriteLine("|:--|--:|--:|--:|--:|--:|--:|--:|:--|");
        var failed = 0;
        foreach (var target in FuzzTargets.All.Where(target => only.Count == 0 || only.Contains(target.Name)))
        {
            var result = new FuzzRun(target, seed, Longest, Cap).Run(count);
            Console.WriteLine($"| {result.Name} | {result.Files:N0} | {result.Accepted:N0} | {result.Refused:N0} | {result.Largest / 1e6:0.0} MB "
                + $"| {result.MostAllocated / 1e6:0.0} MB | {100 * result.MostOfBound:0} % | {result.Slowest.TotalMilliseconds:0} ms "
                + $"| {(result.Failure is null ? "none" : "yes")} |");
            if (result.Failure is null)
                continue;
            failed++;
            var path = Path.Combine(Path.GetTempPath(), $"fuzz-{target.Name}");
            File.WriteAllBytes(path, result.Culprit!);
            Console.Error.WriteLine($"{result.Failure}\n  The file is kept as {path}.");
        }

        FuzzFolder.Clear();
        return failed == 0 ? 0 : 1;
    }
}
