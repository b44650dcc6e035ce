namespace SkillsGap.Engine.Model;

/// <summary>A module that is still to be finished on a path under way.</summary>
/// <param name="Module">Index of the module.</param>
/// <param name="Cohort">Index of the cohort, or null when self-paced.</param>
/// <param name="Start">First day from the scenario's day on.</param>
/// <param name="Finish">Day by which it is over.</param>
/// <param name="Hours">Hours still to learn, at least 0.</param>
/// <param name="Paid">Whether it is paid for already: it has begun.</param>
public readonly record struct StepUnderWay(int Module, int? Cohort, DateOnly Start, DateOnly Finish, double Hours, bool Paid);
