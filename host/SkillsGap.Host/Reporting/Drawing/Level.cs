namespace SkillsGap.Host.Reporting.Drawing;

/// <summary>A value that others are compared with.</summary>
/// <param name="Name">What it is.</param>
/// <param name="At">The value.</param>
internal sealed record Level(string Name, double At);
