namespace SkillsGap.Host.Reporting.Drawing;

/// <summary>A line.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Values">Its height at each point; null where it has none.</param>
/// <param name="IsDashed">Whether it is dashed.</param>
internal sealed record LineSeries(string Name, IReadOnlyList<double?> Values, bool IsDashed = false);
