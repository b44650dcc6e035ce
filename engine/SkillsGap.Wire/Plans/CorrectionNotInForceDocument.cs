namespace SkillsGap.Wire.Plans;

/// <summary>A correction that does not hold, and what holds instead.</summary>
/// <param name="Person">The person.</param>
/// <param name="Skill">The skill.</param>
/// <param name="Level">The level that was set.</param>
/// <param name="Date">The day it was set.</param>
/// <param name="Source">Who set it.</param>
/// <param name="Because"><c>expired</c>, <c>after-as-of</c> or <c>superseded</c>.</param>
/// <param name="Holds">The level in use.</param>
/// <param name="Sd">Standard deviation of that; 0 where another correction holds.</param>
public sealed record CorrectionNotInForceDocument(
    string Person, string Skill, double Level, DateOnly Date, string Source, string Because, double Holds, double Sd);
