using System.CommandLine;
using SkillsGap.Engine.Adoption;
using SkillsGap.Engine.Data;
using SkillsGap.Engine.Scenarios;
using SkillsGap.Host.Charts;
using SkillsGap.Host.Plans;
using SkillsGap.Host.Terminal;
using SkillsGap.Wire.Plans;
using Spectre.Console;

namespace SkillsGap.Host.Commands;

/// <summary><c>adoption FOLDER</c>: who uses which tool, how well, and what comes of it.</summary>
internal static class AdoptionCommand
{
    public static Command Create()
    {
        var folder = FolderInput.Argument();
        var tool = new Option<string?>("--tool") { Description = "Only this tool of tools.csv; default all.", HelpName = "TOOL_ID" };
        var limits = new AdoptionOptions();
        var top = MostOption.Create("Most roles, and most units, to show in the tables; JSON has all.", 15, "--top");
        var model = ModelOption.Create();
        var output = new Option<string?>("--out")
        {
            Description = "Write the workforce again, with hours to mentor for each champion who is at the level of the tool's skill that a role "
                + "requires; plan it as any other.",
            HelpName = "FOLDER2",
        };
        var hours = new Option<double>("--mentor-hours")
        {
            Description = $"With --out: hours a week of each of them; default {ChampionMentors.DefaultHours}.", HelpName = "H",
            DefaultValueFactory = _ => ChampionMentors.DefaultHours,
            CustomParser = result => Numbers.Parse<double>(result, h => h is > 0 and <= 40, "a number of hours above 0, at most 40") ?? 0,
        };
        var svg = new Option<string?>("--svg") { Description = "Write the curves of use by week and unit as a picture, for any browser.", HelpName = "FILE" };
        var json = new Option<bool>("--json") { Description = "Print it as JSON." };
        var command = new Command(
            "adoption", "Show who uses which tool: adoption by role and unit, maturity, champions, teams of low adoption with what could be "
                + "offered to them, and cost against hours saved and levels gained. Figures of small groups are left out.")
        {
            folder, tool, top, model, output, hours, svg, json,
        };
        limits.AddTo(command);
        command.SetAction((parsed, cancellation) => FolderInput.UnlessCancelledAsync(() => RunAsync(
            parsed.GetValue(folder)!, parsed.GetValue(model), parsed.GetValue(tool), limits.Of(parsed), parsed.GetValue(top),
            (parsed.GetValue(output), parsed.GetValue(hours)), parsed.GetValue(svg), parsed.GetValue(json), cancellation)));
        return command;
    }

    private static async Task<int> RunAsync(
        string path, string? modelPath, string? tool, AdoptionSettings settings, int top, (string? Folder, double Hours) mentors, string? svg, bool json,
        CancellationToken cancellation)
    {
        var picture = new PictureFile(svg);
        if (picture.Problem is { } inTheWay) return FolderInput.Complain(ExitCode.WrongUse, inTheWay);
        if (mentors.Folder is { } other && ProblemOf(other) is { } problem) return FolderInput.Complain(ExitCode.WrongUse, $"--out {other}: {problem}");
        var (content, model, code) = FolderInput.Read(path, modelPath, cancellation);
        if (content is null) return code;
        var workforce = content.Workforce;
        if (workforce.Tools.IsEmpty)
        {
            return FolderInput.Complain(
                ExitCode.AnswerIsNo, $"{path}: holds no use of tools: there is no tools.csv, or it has no rows\n"
                    + "  Take it in with: skillsgap import copilot or import usage.");
        }

        if (tool is not null && workforce.Tools.All(one => one.Id != tool))
        {
            return FolderInput.Complain(
                ExitCode.WrongUse, $"--tool {tool}: there is no such tool\n  Tools: {string.Join(", ", workforce.Tools.Select(one => one.Id))}.");
        }

        var report = await ProgressView.RunAsync(progress => AdoptionReport.Of(
            WorkforceAnalysis.Of(workforce, content.Scenario!, model, progress: progress, cancellation: cancellation), settings, progress, cancellation));
        var document = AdoptionMapping.ToDocument(report, tool);
        await picture.WriteAsync(() => AdoptionChart.Of(document));
        if (json) await PlanJson.WriteAsync(Screen.StandardOutput(), document, CancellationToken.None);
        else AdoptionView.Show(document, top);
        if (mentors.Folder is { } folder)
        {
            var (offered, who) = ChampionMentors.AddTo(workforce, report, mentors.Hours);
            var unwritten = await OutputFolder.TryWriteAsync(() =>
            {
                WorkforceFolder.Write(folder, content with { Workforce = offered }, CancellationToken.None);
                return Task.CompletedTask;
            });
            if (unwritten is not null) return FolderInput.Complain(ExitCode.AnswerIsNo, $"--out {folder}: {unwritten}");
            if (!json) Screen.Out.WriteLine($"Written: {folder}, with {mentors.Hours:0.#} hours a week to mentor for {who.Count:N0} champions"
                + (who.Count > 0 ? $": {string.Join(", ", who)}." : ": none is proficient enough and without such hours."));
        }

        return picture.Finish(ExitCode.Done, json);
    }

    // A workforce that is there stays there.
    private static string? ProblemOf(string folder) => File.Exists(Path.Combine(folder, "people.csv"))
        ? "holds a workforce already\n  Name another folder; nothing was written."
        : OutputFolder.ProblemOf(folder);
}
