using System.CommandLine;
using SkillsGap.Engine.Data;

namespace SkillsGap.Host.Commands;

/// <summary>Which of a scenario's targets is meant.</summary>
internal static class TargetRole
{
    public static Option<string?> Option(string goesWith) => new("--role")
    {
        Description = $"The target's role that {goesWith} is of; needed where the scenario has more than one target.",
        HelpName = "R",
    };

    /// <summary>Index of the role, or what is wrong and what helps.</summary>
    public static (int Role, string? Error) Find(WorkforceContent content, string? id)
    {
        int[] targets = [.. content.Scenario!.Targets.Select(target => target.Role)];
        var names = string.Join(", ", targets.Select(role => content.Workforce.Roles[role].Id));
        if (id is null)
            return targets.Length == 1 ? (targets[0], null) : (-1, $"--role: the scenario has {targets.Length} targets\n  Name one of {names}.");
        var found = targets.Where(role => content.Workforce.Roles[role].Id == id).ToArray();
        return found.Length == 1 ? (found[0], null) : (-1, $"--role {id}: is no target of the scenario\n  Name one of {names}.");
    }
}
