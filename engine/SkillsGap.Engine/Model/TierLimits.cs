namespace SkillsGap.Engine.Model;

/// <summary>Most gap skills of tier targeted, most of tier structured, and the reach (0–1) below which a person is extensive at once.</summary>
public readonly record struct TierLimits(int Targeted, int Structured, double LowReach);
