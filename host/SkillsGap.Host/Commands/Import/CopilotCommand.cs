using System.CommandLine;
using SkillsGap.Engine.Data.Import.Usage;

namespace SkillsGap.Host.Commands.Import;

/// <summary><c>import copilot FILE…</c>: GitHub Copilot's reports become tool_usage.csv.</summary>
internal static class CopilotCommand
{
    private const string DefaultTool = "github-copilot";

    public static Command Create()
    {
        var files = EvidenceArguments.Files(
            "What GitHub's REST API gave: the reports of users (users-28-day, users-1-day), seats (copilot/billing/seats), or figures by day of an organisation, "
            + "enterprise or team (copilot/metrics), as JSON or NDJSON.");
        var (people, skill) = (EvidenceArguments.People(), UsageCommand.SkillOption());
        var tool = new Option<string>("--tool")
        {
            Description = $"Id of the tool in tools.csv; default {DefaultTool}.", HelpName = "TOOL_ID", DefaultValueFactory = _ => DefaultTool,
        };
        var unit = new Option<string?>("--unit")
        {
            Description = "The unit that figures by day are about: they name nobody and are never taken for people.", HelpName = "UNIT_ID",
        };
        var command = new Command("copilot", "Take the use of GitHub Copilot into tool_usage.csv, as import usage does.") { files, people, tool, unit, skill };
        return new ImportOptions().Complete(command, parsed => new CopilotSource(
            parsed.GetValue(files)!, parsed.GetValue(people), parsed.GetValue(tool)!, parsed.GetValue(unit), parsed.GetValue(skill)));
    }
}
