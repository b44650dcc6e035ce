namespace SkillsGap.Engine.Adoption;

/// <summary>Whole weeks, Monday to Sunday, up to the last that was over on a day.</summary>
/// <param name="First">Monday of the first.</param>
/// <param name="Count">How many.</param>
public readonly record struct UsageWeeks(DateOnly First, int Count)
{
    /// <summary>The Monday of a week, by its place.</summary>
    public DateOnly this[int week] => First.AddDays(7 * week);

    /// <summary>The weeks from that of the first record, but at least so many, to the last that is over.</summary>
    /// <param name="asOf">The day.</param>
    /// <param name="earliest">The first day of which there may be a record.</param>
    /// <param name="atLeast">Fewest weeks.</param>
    public static UsageWeeks Of(DateOnly asOf, DateOnly earliest, int atLeast)
    {
        var last = MondayOf(asOf.AddDays(1)).AddDays(-7);
        var first = last.AddDays(-7 * (atLeast - 1));
        if (MondayOf(earliest) < first) first = MondayOf(earliest);
        return new(first, ((last.DayNumber - first.DayNumber) / 7) + 1);
    }

    /// <summary>The place of the week of a day; negative before the first.</summary>
    public int PlaceOf(DateOnly day) => (int)Math.Floor((day.DayNumber - First.DayNumber) / 7.0);

    // The first day of the first year was a Monday.
    private static DateOnly MondayOf(DateOnly day) => DateOnly.FromDayNumber(day.DayNumber - (day.DayNumber % 7));
}
