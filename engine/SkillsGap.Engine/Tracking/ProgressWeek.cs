namespace SkillsGap.Engine.Tracking;

/// <summary>People who meet the first target's requirements at the end of a week. Intervals hold 90 %, by the exact distribution of independent paths.</summary>
/// <param name="Day">The day.</param>
/// <param name="Done">Those who do; null after the day of the review.</param>
/// <param name="Planned">Those expected when the plan was made,</param>
/// <param name="PlannedLow">with the lower</param>
/// <param name="PlannedHigh">and the upper end of its interval.</param>
/// <param name="Expected">Those expected on the day of the review with what was planned again; null before it, and where nothing was planned again.</param>
/// <param name="Low">Lower end of its interval.</param>
/// <param name="High">Upper end of its interval.</param>
public sealed record ProgressWeek(
    DateOnly Day, int? Done, double Planned, int PlannedLow, int PlannedHigh, double? Expected, int? Low, int? High);
