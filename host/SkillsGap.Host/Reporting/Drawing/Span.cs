namespace SkillsGap.Host.Reporting.Drawing;

/// <summary>From when to when.</summary>
/// <param name="Row">Index of the row.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
/// <param name="Label">What is written beside it.</param>
/// <param name="Kind">Index of the kind.</param>
internal sealed record Span(int Row, DateOnly From, DateOnly To, string Label, int Kind);
