using System.CommandLine;
using SkillsGap.Engine.Audit.Privacy;
using SkillsGap.Engine.Scenarios;
using SkillsGap.Host.Plans;
using SkillsGap.Host.Terminal;
using SkillsGap.Wire.Plans;

namespace SkillsGap.Host.Commands;

/// <summary><c>groups FOLDER --by role,unit</c>: figures about groups that may be passed on.</summary>
internal static class GroupsCommand
{
    private const int FewestSmallest = 2, MostSmallest = 1000;

    public static Command Create()
    {
        var folder = FolderInput.Argument();
        var by = new Option<string?>("--by")
        {
            Description = "What to group by: tier, role, unit, unit-level-1 …, an attribute of audit_attributes.csv, or two of them; default everybody.",
            HelpName = "A[,B]",
        };
        var skill = new Option<string[]>("--skill")
        {
            Description = "Skills whose mean level to show in the table, by id; JSON has all.", HelpName = "SKILL_ID", AllowMultipleArgumentsPerToken = true,
        };
        var smallest = new Option<int>("--smallest")
        {
            Description = $"Fewest people that a figure may be about, {FewestSmallest} to {MostSmallest:N0}; default {SmallGroups.DefaultSmallest}. "
                + "Choose once: figures given with different numbers can be put together.",
            HelpName = "K", DefaultValueFactory = _ => SmallGroups.DefaultSmallest,
            CustomParser = result => Numbers.Parse<int>(
                result, n => n is >= FewestSmallest and <= MostSmallest, $"a whole number from {FewestSmallest} to {MostSmallest:N0}") ?? 0,
        };
        var model = ModelOption.Create();
        var json = new Option<bool>("--json") { Description = "Print it as JSON." };
        var command = new Command(
            "groups", "Show numbers, mean levels, fit and the share capable by group, such that nothing about few people can be worked out from all answers "
                + "together.")
        {
            folder, by, skill, smallest, model, json,
        };
        command.SetAction((parsed, cancellation) => FolderInput.UnlessCancelledAsync(() => RunAsync(
            parsed.GetValue(folder)!, parsed.GetValue(model), parsed.GetValue(by), parsed.GetValue(skill) ?? [], parsed.GetValue(smallest),
            parsed.GetValue(json), cancellation)));
        return command;
    }

    private static async Task<int> RunAsync(
        string path, string? modelPath, string? by, string[] skills, int smallest, bool json, CancellationToken cancellation)
    {
        var (content, model, code) = FolderInput.Read(path, modelPath, cancellation);
        if (content is null) return code;
        var workforce = content.Workforce;
        if (skills.FirstOrDefault(id => !workforce.Taxonomy.Skills.Any(skill => skill.Id == id)) is { } unknown)
            return FolderInput.Complain(ExitCode.WrongUse, $"--skill {unknown}: there is no such skill\n  Take a skill_id of skills.csv.");
        var figures = await ProgressView.RunAsync(progress => GroupFigures.Of(
            WorkforceAnalysis.Of(workforce, content.Scenario!, model, progress: progress, cancellation: cancellation),
            GroupFigures.AttributesById(workforce, content.AuditAttributes), smallest));
        var (document, problem) = GroupsMapping.Of(figures, by);
        if (document is null) return FolderInput.Complain(ExitCode.WrongUse, $"--by {problem}");
        if (json) await PlanJson.WriteAsync(Screen.StandardOutput(), document, CancellationToken.None);
        else if (document.Groups.Count > 0) GroupsView.Show(document, skills);
        else GroupsView.ShowNothing(document, GroupsMapping.Showing(figures), workforce.People.Length);
        return document.Groups.Count > 0 ? ExitCode.Done : ExitCode.AnswerIsNo;
    }
}
