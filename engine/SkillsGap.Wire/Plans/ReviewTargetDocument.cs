namespace SkillsGap.Wire.Plans;

/// <summary>A target at three times.</summary>
/// <param name="Role">The role whose requirements count.</param>
/// <param name="Headcount">People wanted.</param>
/// <param name="Then">People capable when the plan was made.</param>
/// <param name="Now">People capable on the day of the review.</param>
/// <param name="Planned">P(≥ head-count) when the plan was made.</param>
/// <param name="Unchanged">P(≥ head-count) on the day of the review if nothing is changed.</param>
/// <param name="UnchangedExpected">People expected by the deadline then.</param>
/// <param name="Replanned">P(≥ head-count) with what was planned again; null without.</param>
/// <param name="Expected">People expected by the deadline with what was planned again; null without.</param>
public sealed record ReviewTargetDocument(
    string Role, int Headcount, int Then, int Now, double Planned, double Unchanged, double UnchangedExpected, double? Replanned, double? Expected);
