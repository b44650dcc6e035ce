namespace SkillsGap.Engine.Proficiency;

/// <summary>One parameter after training.</summary>
/// <param name="Name">Its name, such as <c>self_report.offset</c>, <c>stable_share</c> or <c>python.mean</c>.</param>
/// <param name="Value">The value in use.</param>
/// <param name="Default">The value before training.</param>
/// <param name="StandardError">Standard error of a learned value; null where the default was kept.</param>
/// <param name="KeptBecause">Why the default was kept, in words; null where the value was learned.</param>
public sealed record LearnedParameter(string Name, double Value, double Default, double? StandardError, string? KeptBecause);
