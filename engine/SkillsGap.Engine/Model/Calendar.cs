namespace SkillsGap.Engine.Model;

/// <summary>One month is 365.25/12 days wherever months are computed with; a week is 7 days.</summary>
public static class Calendar
{
    /// <summary>Days in a month.</summary>
    public const double DaysPerMonth = 365.25 / 12;

    /// <summary>Weeks in a month, 4.348.</summary>
    public const double WeeksPerMonth = DaysPerMonth / 7;

    /// <summary>Months from one day to another; negative when the second is earlier.</summary>
    public static double MonthsBetween(DateOnly from, DateOnly to) => (to.DayNumber - from.DayNumber) / DaysPerMonth;
}
