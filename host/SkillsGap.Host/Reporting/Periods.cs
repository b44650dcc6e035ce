namespace SkillsGap.Host.Reporting;

/// <summary>Weeks one after the other, joined until enough happens in each.</summary>
/// <param name="Start">The first day.</param>
/// <param name="Weeks">The week after the last of each period, counted from the start.</param>
internal sealed record Periods(DateOnly Start, IReadOnlyList<int> Weeks)
{
    private const int DaysAWeek = 7;

    /// <summary>Number of periods.</summary>
    public int Count => Weeks.Count;

    /// <summary>Periods in each of which something happens at least so often, but for the only one there is.</summary>
    /// <param name="start">The day that weeks are counted from.</param>
    /// <param name="days">When it happens, on or after the start.</param>
    /// <param name="least">How often at least; weeks in which nothing happens are left out.</param>
    public static Periods Of(DateOnly start, IEnumerable<DateOnly> days, int least)
    {
        var weeks = days.CountBy(day => Week(start, day)).OrderBy(week => week.Key).ToList();
        var ends = new List<int>();
        var open = 0;
        foreach (var (week, count) in weeks)
        {
            open += count;
            if (open < least) continue;
            ends.Add(week + 1);
            open = 0;
        }

        // What is left is too little for a period of its own.
        if (open > 0 && ends.Count > 0) ends[^1] = weeks[^1].Key + 1;
        else if (open > 0) ends.Add(weeks[^1].Key + 1);
        return new(start, ends);
    }

    /// <summary>The period of a day.</summary>
    public int Of(DateOnly day)
    {
        var week = Week(Start, day);
        return Weeks.TakeWhile(end => end <= week).Count();
    }

    /// <summary>The last day of a period.</summary>
    public DateOnly LastDay(int period) => Start.AddDays((DaysAWeek * Weeks[period]) - 1);

    private static int Week(DateOnly start, DateOnly day) => (day.DayNumber - start.DayNumber) / DaysAWeek;
}
