namespace SkillsGap.Engine.Planning;

/// <summary>Tells the stages of a run how far they may go, and whoever watches how far they are.</summary>
internal sealed class StageClock(StopSignal stop, IProgress<PlannerProgress>? progress)
{
    // How far the clock has to be ahead of the iterations before it counts, as a part of a stage: a limit that does not bind changes nothing.
    private const double Hurry = 0.02;

    /// <summary>Value of the best plan so far; null before there is one. A worse one changes nothing.</summary>
    public double? Value { get; set => field = field > value ? field : value; }

    /// <summary>Least bound so far.</summary>
    public double Bound { get; set; } = double.PositiveInfinity;

    /// <summary>Whether the time has changed what was done.</summary>
    public bool Hurried { get; set; }

    /// <summary>The pace of a stage: the part that counts as done, given the part of its iterations that is; 1 once work has to stop. Under a
    /// time limit it is no less than the part of the time until <paramref name="ends"/> that has gone.</summary>
    public Func<double, double> Pace(string stage, double ends)
    {
        double began = stop.Gone;
        return done =>
        {
            double clock = (stop.Gone - began) / Math.Max(ends - began, 1e-9);
            bool hurry = clock > done + Hurry;
            double paced = hurry ? Math.Min(1, clock) : done;
            Hurried |= hurry;
            progress?.Report(new PlannerProgress(stage, paced, Value, double.IsFinite(Bound) ? Bound : null));
            return stop.IsSet() ? 1 : paced;
        };
    }
}
