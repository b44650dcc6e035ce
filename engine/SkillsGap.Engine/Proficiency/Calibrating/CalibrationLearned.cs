namespace SkillsGap.Engine.Proficiency.Calibrating;

/// <summary>What came of learning a calibration.</summary>
/// <param name="Calibration">The calibration, or null where there is none.</param>
/// <param name="Reason">In words, what was found, and why there is none where there is none.</param>
public sealed record CalibrationLearned(Calibration? Calibration, string Reason);
