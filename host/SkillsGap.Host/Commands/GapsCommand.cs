using System.CommandLine;
using SkillsGap.Engine.Scenarios;
using SkillsGap.Host.Plans;
using SkillsGap.Host.Terminal;
using SkillsGap.Wire.Plans;

namespace SkillsGap.Host.Commands;

/// <summary><c>gaps FOLDER</c>: who has which gap towards the target.</summary>
internal static class GapsCommand
{
    public static Command Create()
    {
        var folder = FolderInput.Argument();
        var role = new Option<string?>("--role") { Description = "The role to compare with; default the scenario's first target.", HelpName = "ROLE_ID" };
        var model = ModelOption.Create();
        var most = MostOption.Create("Most people to show in the table.", 200);
        var json = new Option<bool>("--json") { Description = "Print the table as JSON." };
        var command = new Command("gaps", "Show who has which gap: people by sub-skill, fit, reach and tier.") { folder, role, model, most, json };
        command.SetAction((parsed, cancellation) =>
            RunAsync(
            parsed.GetValue(folder)!, parsed.GetValue(model), parsed.GetValue(role), parsed.GetValue(most), parsed.GetValue(json), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(
        string path, string? modelPath, string? roleId, int most, bool json, CancellationToken cancellation)
    {
        var (content, model, code) = FolderInput.Read(path, modelPath, cancellation);
        if (content is null) return code;
        if (roleId is not null && !content.Workforce.Roles.Any(role => role.Id == roleId))
        {
            return FolderInput.Complain(
                ExitCode.WrongUse, $"--role {roleId}: there is no such role\n  Roles: {string.Join(", ", content.Workforce.Roles.Select(r => r.Id))}.");
        }

        var analysis = await ProgressView.RunAsync(progress =>
            WorkforceAnalysis.Of(content.Workforce, content.Scenario!, model, progress: progress, cancellation: cancellation));
        var target = roleId is null
            ? analysis.FirstTarget
            : Enumerable.Range(0, analysis.Workforce.Roles.Length).First(r => analysis.Workforce.Roles[r].Id == roleId);
        var table = PersonMapping.GapTable(analysis, target);
        if (json) await PlanJson.WriteAsync(Screen.StandardOutput(), table, CancellationToken.None);
        else GapsView.Show(table, most);
        return ExitCode.Done;
    }
}
