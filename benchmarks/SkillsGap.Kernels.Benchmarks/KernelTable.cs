using BenchmarkDotNet.Reports;

namespace SkillsGap.Kernels.Benchmarks;

/// <summary>
/// The table of all rows. A ratio is made of two rows of the same round, and of the rounds' ratios the median is shown: what slows the machine
/// for a while slows both.
/// </summary>
internal sealed class KernelTable(IEnumerable<Summary> summaries)
{
    private readonly KernelRow[][] rounds =
        [.. summaries.Select(round => round.Reports.Where(report => report.ResultStatistics is not null).Select(KernelRow.Of).ToArray())];

    public void Print()
    {
        Console.WriteLine(
            "| kernel | by | threads | ms | steps/ns | of the registers' bound | GB/s | of memory's bound | × one thread | ours is × as fast "
            + "| bytes allocated |");
        Console.WriteLine("|:--|:--|--:|--:|--:|--:|--:|--:|--:|--:|--:|");
        foreach (var row in KernelBenchmarks.Cases)
        {
            var steps = row.Kind is CaseKind.Ours or CaseKind.Rival;
            Console.WriteLine(
                $"| {row.Kernel} | {row.By} | {row.Threads} | {Median(row, (own, _) => own.Nanoseconds / 1e6):F2} | {Median(row, (own, _) => own.Steps):G3} "
                + $"| {Percent(Median(row, (own, round) => own.Steps / row.Threads / First(round, row, CaseKind.Probe, 1)?.Steps), steps)} "
                + $"| {Median(row, (own, _) => own.Bytes):F1} "
                + $"| {Percent(Median(row, (own, round) => own.Bytes / round.FirstOrDefault(IsMemory)?.Bytes), steps)} "
                + $"| {Median(row, (own, round) => Alone(round, row)?.Nanoseconds / own.Nanoseconds):F2} "
                + $"| {(row.Kind == CaseKind.Rival ? Median(row, (own, round) => First(round, row, CaseKind.Ours, row.Threads)?.Steps / own.Steps) : null):F2} "
                + $"| {Median(row, (own, _) => own.Allocated):N0} |");

            bool IsMemory(KernelRow other) => other.Case.Kind == CaseKind.Memory && other.Case.Threads == row.Threads;
        }
    }

    private double? Median(KernelCase row, Func<KernelRow, KernelRow[], double?> cell)
    {
        double[] values =
        [
            .. from round in rounds
               let own = round.FirstOrDefault(other => other.Case == row)
               where own is not null
               let value = cell(own, round)
               where value is not null
               orderby value
               select value.Value,
        ];
        return values.Length > 0 ? values[values.Length / 2] : null;
    }

    private static KernelRow? First(KernelRow[] round, KernelCase row, CaseKind kind, int threads) =>
        Array.Find(round, other => other.Case.Kernel == row.Kernel && other.Case.Kind == kind && other.Case.Threads == threads);

    // The same on one thread, where the row is on more.
    private static KernelRow? Alone(KernelRow[] round, KernelCase row) => row.Threads == 1
        ? null
        : Array.Find(round, other => other.Case.Kernel == row.Kernel && other.Case.By == row.By && other.Case.Threads == 1);

    private static string Percent(double? share, bool shown) => shown && share is { } number ? $"{100 * number:F0} %" : "";
}
