using System.Collections.Immutable;
using SkillsGap.Engine.Adjacency;
using SkillsGap.Engine.Learning;

namespace SkillsGap.Engine.Tracking;

/// <summary>How far one person is.</summary>
/// <param name="Person">Index of the person in the workforce as it was read.</param>
/// <param name="Tier">Their tier when the plan was made.</param>
/// <param name="Planned">What was decided for them; its indices are those of the workforce as it was read.</param>
/// <param name="Declared">Probability of success that the declared model gave the path when it began; 1 where nothing was planned.</param>
/// <param name="Steps">The modules of the path, in order.</param>
/// <param name="State">Where they stand.</param>
/// <param name="Why">The same in words.</param>
/// <param name="DoneOn">The day they were done, or null.</param>
/// <param name="Skills">Skills (indices) that they struggle with, rising.</param>
/// <param name="Spent">Cash spent on modules since the plan, in the scenario's currency.</param>
/// <param name="MentorHours">Hours that mentors gave them since the plan.</param>
public sealed record PersonProgress(
    int Person, Tier Tier, LearningOption Planned, double Declared, ImmutableArray<StepProgress> Steps, PersonState State, string Why, DateOnly? DoneOn,
    ImmutableArray<int> Skills, double Spent, double MentorHours);
