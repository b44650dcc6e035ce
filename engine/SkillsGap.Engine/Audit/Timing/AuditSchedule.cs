using SkillsGap.Engine.Model;

namespace SkillsGap.Engine.Audit.Timing;

/// <summary>
/// When somebody is audited next: on the day of the earliest reason, of which the regular one comes a quarter after the last audit (by default);
/// but never within the rest after the last audit, and never so that more than the most audits fall into twelve months.
/// </summary>
public static class AuditSchedule
{
    private const int DaysPerWeek = 7;

    /// <summary>Decides the day.</summary>
    /// <param name="tested">The days on which the person was assessed or reviewed, in any order; none later than <paramref name="asOf"/>.</param>
    /// <param name="triggers">What speaks for an audit before the regular one.</param>
    /// <param name="settings">How often.</param>
    /// <param name="asOf">Today.</param>
    public static NextAudit Next(IEnumerable<DateOnly> tested, IEnumerable<AuditReason> triggers, AuditSettings settings, DateOnly asOf)
    {
        ArgumentNullException.ThrowIfNull(tested);
        ArgumentNullException.ThrowIfNull(triggers);
        ArgumentNullException.ThrowIfNull(settings);
        DateOnly[] days = [.. tested.Distinct().Order()];
        if (days.Length == 0) return new(null, asOf, [new(AuditReasonKind.First, asOf)], AuditDelay.None);
        var last = days[^1];
        AuditReason[] reasons = [.. triggers.Append(new(AuditReasonKind.Regular, last.AddMonths(settings.EveryMonths)))
            .OrderBy(reason => reason.Day).ThenBy(reason => reason.Kind).ThenBy(reason => reason.Skill)];
        var (due, delay) = (reasons[0].Day, AuditDelay.None);
        Hold(Rested(last, settings), AuditDelay.Rest);
        var starts = Starts(days, settings);
        if (starts.Count >= settings.MostPerYear) Hold(starts[^settings.MostPerYear].AddYears(1), AuditDelay.MostPerYear);
        return new(last, due, [.. reasons.Where(reason => reason.Day <= due)], delay);

        void Hold(DateOnly earliest, AuditDelay by)
        {
            if (earliest > due) (due, delay) = (earliest, by);
        }
    }

    /// <summary>
    /// The first days of the audits that test days make up: a day belongs to the audit before it if it lies within the rest after that one's first
    /// day, for a review and the tests around it are one audit.
    /// </summary>
    /// <param name="tested">Days, rising.</param>
    /// <param name="settings">The rest.</param>
    public static IReadOnlyList<DateOnly> Starts(IEnumerable<DateOnly> tested, AuditSettings settings)
    {
        ArgumentNullException.ThrowIfNull(tested);
        ArgumentNullException.ThrowIfNull(settings);
        var starts = new List<DateOnly>();
        foreach (var day in tested)
        {
            if (starts.Count == 0 || (day != starts[^1] && day >= Rested(starts[^1], settings))) starts.Add(day);
        }

        return starts;
    }

    private static DateOnly Rested(DateOnly day, AuditSettings settings) => day.AddDays(settings.RestWeeks * DaysPerWeek);
}
