namespace SkillsGap.Wire.Plans;

/// <summary>How something changed for some, from before to after, and for others meanwhile.</summary>
/// <param name="People">People it was looked at.</param>
/// <param name="Others">People to compare with; 0 where there were too few.</param>
/// <param name="Change">Mean change of the former.</param>
/// <param name="OthersChange">Mean change of the latter.</param>
/// <param name="Difference">By how much the former changed more; without others their own change.</param>
public sealed record BeforeAfterDocument(int People, int Others, double Change, double OthersChange, IntervalDocument Difference);
