namespace SkillsGap.Engine.Model;

/// <summary>One month is 365.25/12 days wherever months are computed with; a week is 7 days; a quarter is a calendar quarter.</summary>
public static class Calendar
{
    /// <summary>Days in a month.</summary>
    public const double DaysPerMonth = 365.25 / 12;

    /// <summary>Weeks in a month, 4.348.</summary>
    public const double WeeksPerMonth = DaysPerMonth / 7;

    /// <summary>The quarter of a day, counted from year 0: four a year.</summary>
    public static int QuarterOf(DateOnly day) => (day.Year * 4) + ((day.Month - 1) / 3);

    /// <summary>The first day of a quarter.</summary>
    public static DateOnly QuarterStart(int quarter) => new(quarter / 4, ((quarter % 4) * 3) + 1, 1);

    /// <summary>Months from one day to another; negative when the second is earlier.</summary>
    public static double MonthsBetween(DateOnly from, DateOnly to) => (to.DayNumber - from.DayNumber) / DaysPerMonth;
}
