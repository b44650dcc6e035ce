namespace SkillsGap.Engine.Proficiency.Training;

/// <summary>How far training has come.</summary>
/// <param name="Phase">What is being done, in words.</param>
/// <param name="Iteration">Which step of the phase, from 1.</param>
/// <param name="Done">Share of all that is to do, 0–1.</param>
/// <param name="Objective">Negative log posterior per person so far, or null where it is not known yet; falls as the model gets better.</param>
public sealed record TrainingProgress(string Phase, int Iteration, double Done, double? Objective);
