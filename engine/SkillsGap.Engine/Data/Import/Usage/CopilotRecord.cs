using System.Text.Json;
using SkillsGap.Engine.Data.Import.Json;
using SkillsGap.Engine.Data.Rows;

namespace SkillsGap.Engine.Data.Import.Usage;

/// <summary>
/// Makes records of what Copilot's reports say. Sessions are what the user started: interactions in the editor and prompts on the command line, which
/// are not among the former. Features are those of <c>totals_by_feature</c> with any activity; without that, what the flags say.
/// </summary>
internal static class CopilotRecord
{
    private static readonly string[] Activity =
        ["user_initiated_interaction_count", "code_generation_activity_count", "code_acceptance_activity_count"];

    private static readonly (string Flag, string Feature)[] Flags = [("used_agent", "agent"), ("used_chat", "chat"), ("used_cli", "cli")];

    // Of a day of a group: the part of the report, and what it is called here.
    private static readonly (string Part, string Feature)[] Parts =
    [
        ("copilot_ide_code_completions", "code_completion"), ("copilot_ide_chat", "chat"), ("copilot_dotcom_chat", "dotcom_chat"),
        ("copilot_dotcom_pull_requests", "pull_requests"),
    ];

    /// <summary>A day of a user.</summary>
    public static ToolUsageRow OfUser(JsonElement item, string tool, DateOnly day)
    {
        double prompts = item.Get("totals_by_cli").Get("prompt_count").Number() ?? 0;
        var features = new SortedSet<string>(StringComparer.Ordinal);
        if (item.Get("totals_by_feature") is { ValueKind: JsonValueKind.Array } totals)
        {
            foreach (JsonElement one in totals.EnumerateArray())
            {
                if (IsActive(one) && one.Get("feature").Text() is string name)
                    features.Add(Plain(name));
            }
        }
        foreach (var (flag, feature) in Flags)
        {
            bool isKnown = features.Any(name => name.Contains(feature, StringComparison.OrdinalIgnoreCase));
            if (item.Get(flag).Flag() == true && !isKnown)
                features.Add(feature);
        }
        if (prompts > 0)
            features.Add("cli");
        return new()
        {
            Tool = new(tool), Date = day, Active = IsActive(item) || features.Count > 0 ? 1 : 0,
            Sessions = Math.Max(0, (item.Get(Activity[0]).Number() ?? 0) + prompts), Features = string.Join(';', features),
        };
    }

    /// <summary>A day of a group of people.</summary>
    public static ToolUsageRow OfUnit(JsonElement item, string tool, string unit, DateOnly day, double active) => new()
    {
        Unit = new(unit), Tool = new(tool), Date = day, Active = active,
        Features = string.Join(';', Parts.Where(part => item.Get(part.Part).Get("total_engaged_users").Number() > 0).Select(part => part.Feature)),
    };

    private static bool IsActive(JsonElement item) => Activity.Any(name => item.Get(name).Number() > 0);

    // A semicolon separates features here.
    private static string Plain(string name) => name.Replace(';', ' ');
}
