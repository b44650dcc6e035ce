using System.Globalization;

namespace SkillsGap.Benchmarks.Quality;

/// <summary>The figures of one instance; null for what there was not.</summary>
internal sealed record QualityRow(string Name, int Groups, int Options, int Rows, string From, string Stopped, string Checked, IReadOnlyList<double?> Figures)
{
    private static readonly double[] Gaps = [0.01, 0.005, 0.002, 0.001];

    // Of the figures: value, bound, gap, seconds, seconds to each gap, read, memory.
    private const string Sum = "N0", Percent = "0.000 '%'", Seconds = "0.0 's'", Megabytes = "N0";
    private static readonly string[] Formats = [Sum, Sum, Percent, Seconds, Seconds, Seconds, Seconds, Seconds, Seconds, Megabytes];

    /// <summary>The head of the table.</summary>
    public static string Head =>
        "| problem | groups | options | rows | value | bound | gap | time | to 1 % | to 0.5 % | to 0.2 % | to 0.1 % | read | peak MB | bound from | stopped by | checked |\n"
        + "|:--|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|:--|:--|:--|";

    /// <summary>From a run; <paramref name="holds"/> is null where it was not checked.</summary>
    public static QualityRow Of(string name, PlannerMeasure run, double read, bool? holds) => new(
        name, run.Problem.GroupCount, run.Problem.TotalOptions, run.Problem.Rows.Count, $"{run.Result.BoundFrom}", $"{run.Result.Stopped}".ToLowerInvariant(),
        holds switch { true => "holds", false => "FAILED", null => "–" },
        [run.Result.Value, run.Result.Bound, 100 * run.Result.Gap, run.Seconds, .. Gaps.Select(run.SecondsTo), read, run.PeakBytes / 1e6]);

    /// <summary>The medians of several of a size; what was not reached counts as later than all others.</summary>
    public static QualityRow MedianOf(QualityRow[] rows) => rows[0] with
    {
        Name = $"median of {rows.Length}",
        Options = (int)Median(rows.Select(row => (double?)row.Options))!,
        Rows = (int)Median(rows.Select(row => (double?)row.Rows))!,
        From = "",
        Stopped = "",
        Checked = rows.All(row => row.Checked == "holds") ? "all hold" : "",
        Figures = [.. rows[0].Figures.Select((_, i) => Median(rows.Select(row => row.Figures[i])))],
    };

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"| {Name} | {Groups:N0} | {Options:N0} | {Rows:N0} | ")
        + string.Join(" | ", Figures.Select((figure, i) => figure?.ToString(Formats[i], CultureInfo.InvariantCulture) ?? "–"))
        + $" | {From} | {Stopped} | {Checked} |";

    private static double? Median(IEnumerable<double?> figures)
    {
        double[] sorted = [.. figures.Select(figure => figure ?? double.PositiveInfinity).Order()];
        var median = (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
        return double.IsFinite(median) ? median : null;
    }
}
