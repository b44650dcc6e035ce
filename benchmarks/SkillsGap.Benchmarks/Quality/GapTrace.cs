using System.Diagnostics;
using System.Globalization;
using SkillsGap.Engine.Planning;

namespace SkillsGap.Benchmarks.Quality;

/// <summary>The plan and the bound of a planner's run as they improve, from its beginning.</summary>
/// <param name="log">Told of each stage, and every few seconds; null for nobody.</param>
internal sealed class GapTrace(TextWriter? log = null) : IProgress<PlannerProgress>
{
    private const double LogEvery = 5;

    private readonly long start = Stopwatch.GetTimestamp();
    private readonly StageClock stages = new();
    private readonly List<(double Seconds, double Value, double Bound)> points = [];
    private string logged = "";
    private double loggedAt;

    public void Report(PlannerProgress value)
    {
        stages.Report(value);
        var now = Stopwatch.GetElapsedTime(start).TotalSeconds;
        if (value is { Value: { } plan, Bound: { } bound } && (points.Count == 0 || plan > points[^1].Value || bound < points[^1].Bound)) points.Add((now, plan, bound));
        if (log is null || (value.Stage == logged && now < loggedAt + LogEvery)) return;
        (logged, loggedAt) = (value.Stage, now);
        log.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {now,7:0.0} s {value.Stage}, value {Or(value.Value, "N0")}, bound {Or(value.Bound, "N0")}, gap {Or(value.Gap, "P3")}"));
    }

    /// <summary>Seconds until the gap was proven to be that small; null where it never was. A bound on the way counts for no more than what
    /// the result proves in the end, and a value for no more than that of the plan that was handed over.</summary>
    /// <param name="gap">(bound − value) / |value|.</param>
    /// <param name="result">The result of the run.</param>
    /// <param name="seconds">How long the run took: when the result was there.</param>
    public double? SecondsTo(double gap, AllocationResult result, double seconds)
    {
        if (result.Value is not { } best || !(result.Gap <= gap)) return null;
        foreach (var point in points)
        {
            var value = Math.Min(point.Value, best);
            if (Math.Max(point.Bound, result.Bound) - value <= gap * Math.Max(Math.Abs(value), 1e-9)) return point.Seconds;
        }

        return seconds;
    }

    /// <summary>Seconds until there was a plan of at least that value; null where there never was.</summary>
    public double? SecondsToValue(double least, AllocationResult result, double seconds)
    {
        if (!(result.Value >= least)) return null;
        return points.Where(point => Math.Min(point.Value, result.Value.Value) >= least).Select(point => (double?)point.Seconds).FirstOrDefault() ?? seconds;
    }

    /// <summary>The time of each stage.</summary>
    public override string ToString() => stages.ToString();

    private static string Or(double? figure, string format) => figure?.ToString(format, CultureInfo.InvariantCulture) ?? "–";
}
