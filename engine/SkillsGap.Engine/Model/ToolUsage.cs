namespace SkillsGap.Engine.Model;

/// <summary>What was recorded of one tool in one day or week: of a person, or of a unit as a whole, never of both.</summary>
/// <param name="Person">Index of the person, or null.</param>
/// <param name="Unit">Index of the unit whose people it counts, or null.</param>
/// <param name="Tool">Index of the tool.</param>
/// <param name="Date">The day, or the first of the days.</param>
/// <param name="Days">Days it covers, 1–7.</param>
/// <param name="Active">Of a person the days of use among them, 0 to <paramref name="Days"/>; of a unit the people who used it.</param>
/// <param name="Sessions">Sessions or interactions in these days; 0 where they are not counted.</param>
/// <param name="Features">Names of the features used, separated by semicolons, or how many; empty where it is not known.</param>
/// <param name="HoursSaved">Hours of work said to have been saved, or null.</param>
public readonly record struct ToolUsage(
    int? Person, int? Unit, int Tool, DateOnly Date, int Days, double Active, double Sessions, string Features, double? HoursSaved)
{
    /// <summary>The last of the days.</summary>
    public DateOnly LastDay => Date.AddDays(Days - 1);
}
