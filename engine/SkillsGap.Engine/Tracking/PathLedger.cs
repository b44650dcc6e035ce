using SkillsGap.Engine.Model;

namespace SkillsGap.Engine.Tracking;

/// <summary>What happened on one person's path so far, event by event.</summary>
internal sealed class PathLedger
{
    private readonly Dictionary<int, int> stepOf = [];
    private readonly bool[] paid;

    public PathLedger(Decided decided, DateOnly asOf)
    {
        Decided = decided;
        Steps =
        [
            .. decided.Option.Steps.Select(step => new StepProgress(
                step.Module, step.Cohort, Decided.DayOf(asOf, step.StartWeek), Decided.DayOf(asOf, step.FinishWeek), step.Hours,
                decided.Paid.Contains(step.Module) ? asOf : null, null, null)),
        ];
        for (var i = 0; i < Steps.Length; i++) stepOf[Steps[i].Module] = i;
        paid = [.. Steps.Select(step => decided.Paid.Contains(step.Module))];
    }

    public Decided Decided { get; }

    public StepProgress[] Steps { get; }

    /// <summary>The day they declined or dropped the path, with how that is said; null while they are on it.</summary>
    public (DateOnly Day, string Why)? Left { get; private set; }

    /// <summary>The day of the last event that was about the path or a level.</summary>
    public DateOnly? Last { get; set; }

    /// <summary>Whether the path has been begun.</summary>
    public bool IsBegun => Decided.WasBegun || Steps.Any(step => step.Started is not null);

    /// <summary>Whether every module was passed; so it is where none was left.</summary>
    public bool IsCompleted => Decided.IsPath && Steps.All(step => step.Passed is not null);

    /// <summary>The day the last module was passed; null before.</summary>
    public DateOnly? Finished => IsCompleted ? Steps.Max(step => step.Passed) : null;

    public bool Has(int module) => stepOf.ContainsKey(module);

    /// <summary>Takes an event about a module of the path.</summary>
    /// <returns>What is paid for it, and what is odd about it, or null.</returns>
    public (Payment Pays, string? Odd) Take(ProgressEvent happened)
    {
        var at = stepOf[happened.Module!.Value];
        var step = Steps[at];
        Last = happened.Date;
        if (step.Passed is { } passed) return (Payment.Nothing, $"was passed on {passed:yyyy-MM-dd} already: the first time counts");
        switch (happened.Kind)
        {
            case ProgressEventKind.Started:
                var again = step.Started is not null && step.Failed is null;
                Steps[at] = step with { Started = again ? step.Started : happened.Date, Failed = null };
                Left = null;
                return again && !paid[at] ? (Payment.Nothing, $"was begun on {step.Started:yyyy-MM-dd} already: the first day counts")
                    : (Pay(at, step.Failed is not null), null);
            case ProgressEventKind.Completed:
                Steps[at] = step with { Started = step.Started ?? happened.Date, Passed = happened.Date, Failed = null };
                return (Pay(at, false), null);
            default:
                Steps[at] = step with { Started = step.Started ?? happened.Date, Failed = happened.Date };
                return (Pay(at, false), null);
        }
    }

    /// <summary>They are off the path.</summary>
    public void Leave(DateOnly day, string why) => (Left, Last) = ((day, why), day);

    // A module is paid for when it is begun, and again when it is begun after it was failed.
    private Payment Pay(int step, bool again)
    {
        var before = paid[step];
        paid[step] = true;
        return !before ? Payment.Planned : again ? Payment.Extra : Payment.Nothing;
    }
}
