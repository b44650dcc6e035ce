namespace SkillsGap.Host.Reporting.Drawing;

/// <summary>An interval at each point.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Low">Its lower ends; null where there is none.</param>
/// <param name="High">Its upper ends.</param>
internal sealed record Band(string Name, IReadOnlyList<double?> Low, IReadOnlyList<double?> High);
