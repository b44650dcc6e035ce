using System.CommandLine;
using SkillsGap.Engine.Scenarios;
using SkillsGap.Host.Plans;
using SkillsGap.Host.Terminal;
using SkillsGap.Wire.Plans;

namespace SkillsGap.Host.Commands;

/// <summary><c>adjacent FOLDER SKILL_ID</c>: what carries over from a skill to others, and why.</summary>
internal static class AdjacentCommand
{
    public static Command Create()
    {
        var folder = FolderInput.Argument();
        var skill = new Argument<string>("SKILL_ID") { Description = "The skill, by id." };
        var model = ModelOption.Create();
        var most = MostOption.Create("Most skills to show.", 10);
        var json = new Option<bool>("--json") { Description = "Print it as JSON." };
        var command = new Command("adjacent", "Show what carries over from a skill to others, and what that rests on.") { folder, skill, model, most, json };
        command.SetAction((parsed, cancellation) =>
            RunAsync(
            parsed.GetValue(folder)!, parsed.GetValue(skill)!, parsed.GetValue(model), parsed.GetValue(most), parsed.GetValue(json), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(
        string path, string id, string? modelPath, int most, bool json, CancellationToken cancellation)
    {
        var (content, model, code) = FolderInput.Read(path, modelPath, cancellation);
        if (content is null) return code;
        if (!content.Workforce.Taxonomy.Skills.Any(s => s.Id == id))
        {
            return FolderInput.Complain(ExitCode.WrongUse, $"{id}: there is no such skill in {path}\n  Take a skill_id of skills.csv.");
        }

        var analysis = await ProgressView.RunAsync(progress =>
            WorkforceAnalysis.Of(content.Workforce, content.Scenario!, model, progress: progress, cancellation: cancellation));
        var adjacent = AdjacencyMapping.Adjacent(analysis, id, most);
        if (json) await PlanJson.WriteAsync(Screen.StandardOutput(), adjacent, CancellationToken.None);
        else AdjacentView.Show(adjacent);
        return ExitCode.Done;
    }
}
