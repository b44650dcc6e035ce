namespace SkillsGap.Engine.Tracking;

/// <summary>How far somebody is with one module of their path.</summary>
/// <param name="Module">Index of the module.</param>
/// <param name="Cohort">Index of the cohort, or null when self-paced.</param>
/// <param name="PlannedStart">The day it was to begin.</param>
/// <param name="PlannedFinish">The day it was to be over.</param>
/// <param name="Hours">Hours it was to take.</param>
/// <param name="Started">The day it was begun last, or null.</param>
/// <param name="Passed">The day it was passed, or null.</param>
/// <param name="Failed">The day it was failed or given up and neither begun nor passed since, or null.</param>
public sealed record StepProgress(
    int Module, int? Cohort, DateOnly PlannedStart, DateOnly PlannedFinish, double Hours, DateOnly? Started, DateOnly? Passed, DateOnly? Failed)
{
    /// <summary>Days after its planned end, or after its planned beginning where it was not begun; 0 for one that was passed or has time left.</summary>
    public int DaysLate(DateOnly day)
    {
        if (Passed is not null) return 0;
        var late = day.DayNumber - PlannedFinish.DayNumber;
        return Math.Max(0, Started is null ? Math.Max(late, day.DayNumber - PlannedStart.DayNumber) : late);
    }
}
