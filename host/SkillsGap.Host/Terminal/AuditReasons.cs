using SkillsGap.Wire.Plans;

namespace SkillsGap.Host.Terminal;

/// <summary>Why somebody is audited on a day, in words.</summary>
internal static class AuditReasons
{
    /// <summary>The first reason of each kind, how many more there are of it, and what holds the day back.</summary>
    public static string Of(NextAuditDocument next) => string.Join("; ", next.Reasons.GroupBy(reason => reason.Kind).Select(kind =>
        Of(kind.First()) + (kind.Count() > 1 ? $" and {kind.Count() - 1} more" : "")))
        + next.Delay switch { "rest" => " (after rest)", "most-per-year" => " (most a year reached)", _ => "" };

    /// <summary>One reason.</summary>
    public static string Of(AuditReasonDocument reason) => reason.Kind switch
    {
        "regular" => "regular",
        "first" => "never audited",
        "project-ended" => $"project ended {reason.Day:yyyy-MM-dd}",
        "evidence-expires" => $"{reason.Skill} expires {reason.Day:yyyy-MM-dd}",
        "requirement-changed" => reason.Skill is null ? "requirement dropped" : $"{reason.Skill} requirement changed",
        "role-changed" => "role changed",
        _ => $"{reason.Skill} falls below by {reason.Day:yyyy-MM-dd}",
    };
}
