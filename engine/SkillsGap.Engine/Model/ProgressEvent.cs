namespace SkillsGap.Engine.Model;

/// <summary>One thing that happened in a programme.</summary>
/// <param name="Date">When.</param>
/// <param name="Person">Index of the person it happened to.</param>
/// <param name="Kind">What.</param>
/// <param name="Module">Index of the module, where it is about one.</param>
/// <param name="Skill">Index of the skill assessed.</param>
/// <param name="Value">Score of a module or level of a skill, 0–1.</param>
/// <param name="Role">Index of the role moved to or declined.</param>
/// <param name="Mentor">Index of the mentor.</param>
/// <param name="Hours">Hours of a session, or hours a week that are offered.</param>
/// <param name="Note">Free text, or empty.</param>
/// <param name="Row">Where it stands in its file, from 1, for what is said about it.</param>
public sealed record ProgressEvent(
    DateOnly Date, int Person, ProgressEventKind Kind, int? Module, int? Skill, double? Value, int? Role, int? Mentor, double? Hours, string Note, int Row);
