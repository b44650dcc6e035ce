namespace SkillsGap.Engine.Tracking;

/// <summary>How probable a target of the scenario is, at three times.</summary>
/// <param name="Role">Index of the role.</param>
/// <param name="Target">People wanted.</param>
/// <param name="Then">People capable when the plan was made.</param>
/// <param name="Now">People capable on the day of the review.</param>
/// <param name="Planned">P(≥ target) when the plan was made.</param>
/// <param name="Unchanged">P(≥ target) on the day of the review if nothing is changed: who struggles or is out does not get there.</param>
/// <param name="UnchangedExpected">People expected then.</param>
public readonly record struct ProgressOdds(int Role, int Target, int Then, int Now, double Planned, double Unchanged, double UnchangedExpected);
