namespace SkillsGap.Engine.Learning;

/// <summary>One module of a scheduled path.</summary>
/// <param name="Module">Index of the module.</param>
/// <param name="Cohort">Index of the cohort it is taken in, or null when self-paced.</param>
/// <param name="StartWeek">Start, in weeks after the scenario's day.</param>
/// <param name="FinishWeek">Finish, in weeks after the scenario's day.</param>
/// <param name="Hours">Hours it takes this person, after credit for what is there.</param>
public readonly record struct LearningStep(int Module, int? Cohort, double StartWeek, double FinishWeek, double Hours);
