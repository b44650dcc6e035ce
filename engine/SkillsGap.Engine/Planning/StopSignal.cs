namespace SkillsGap.Engine.Planning;

/// <summary>Says when the caller or the clock ends the work. Once it has said so it says so for ever, and for one reason.</summary>
internal sealed class StopSignal(PlannerSettings settings, CancellationToken cancellation)
{
    private readonly long _start = settings.TimeProvider.GetTimestamp();

    /// <summary>Why to stop; null to go on.</summary>
    public StopReason? Reason { get; private set; }

    /// <summary>The caller's wish to end.</summary>
    public CancellationToken Cancellation => cancellation;

    /// <summary>Time that is left, above zero; null without a limit.</summary>
    public TimeSpan? Remaining => PlannerSettings.Part(settings.TimeLimit - settings.TimeProvider.GetElapsedTime(_start), 1);

    /// <summary>Part of the time limit that has gone; 0 without a limit.</summary>
    public double Gone => settings.TimeLimit is TimeSpan limit ? settings.TimeProvider.GetElapsedTime(_start) / limit : 0;

    /// <summary>Looks at token and clock. Called from one thread, between pieces of work.</summary>
    public bool IsSet()
    {
        if (Reason is null && cancellation.IsCancellationRequested)
            Reason = StopReason.Cancelled;
        if (Reason is null && settings.TimeLimit is TimeSpan limit && settings.TimeProvider.GetElapsedTime(_start) >= limit)
            Reason = StopReason.Time;
        return Reason is not null;
    }
}
