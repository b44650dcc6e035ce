namespace SkillsGap.Wire.Plans;

/// <summary>People who meet the first target's requirements on a day. Intervals hold 90 %.</summary>
/// <param name="Day">The day.</param>
/// <param name="Done">Those who do; null after the review.</param>
/// <param name="Planned">Those expected when the plan was made.</param>
/// <param name="PlannedLow">Lower end of its interval.</param>
/// <param name="PlannedHigh">Upper end.</param>
/// <param name="Expected">Those expected with what was planned again; null before the review, and without.</param>
/// <param name="Low">Lower end of its interval.</param>
/// <param name="High">Upper end.</param>
public sealed record ReviewWeekDocument(
    DateOnly Day, int? Done, double Planned, int PlannedLow, int PlannedHigh, double? Expected, int? Low, int? High);
