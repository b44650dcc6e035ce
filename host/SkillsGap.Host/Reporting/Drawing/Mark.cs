using System.Text.Json.Nodes;

namespace SkillsGap.Host.Reporting.Drawing;

/// <summary>A place that is pointed at.</summary>
/// <param name="Name">What is there.</param>
/// <param name="At">The day (yyyy-MM-dd) or the figure.</param>
internal sealed record Mark(string Name, JsonValue At)
{
    /// <summary>At a day.</summary>
    public static Mark Of(string name, DateOnly day) => new(name, JsonValue.Create($"{day:yyyy-MM-dd}"));
}
