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
                + "requires, and with paths towards that skill offered to teams of low adoption; plan it as any other.",
            HelpName = "FOLDER2",
        };
        var hours = new Option<double>("--mentor-hours")
        {
            Description = $"With --out: hours a week of each of them; default {ChampionMentors.DefaultHours}.", HelpName = "H",
            DefaultValueFactory = _ => ChampionMentors.DefaultHours,
            CustomParser = result => Numbers.Parse<double>(result, h => h is > 0 and <= 40, "a number of hours above 0, at most 40") ?? 0,
        };
        var worth = new Option<double?>("--offer-worth")
        {
            Description = "With --out: what one more of a low team who uses the tool well is worth a month; default what its users say that they save.",
            HelpName = "X",
            CustomParser = result => Numbers.Parse<double>(result, x => x is >= 0 and < 1e9, "an amount of at least 0"),
        };
        var svg = new Option<string?>("--svg") { Description = "Write the curves of use by week and unit as a picture, for any browser.", HelpName = "FILE" };
        var json = new Option<bool>("--json") { Description = "Print it as JSON." };
        var command = new Command(
            "adoption", "Show who uses which tool: adoption by role and unit, maturity, champions, teams of low adoption with what could be "
                + "offered to them, and cost against hours saved and levels gained. Figures of small groups are left out.")
        {
            folder, tool, top, model, output, hours, worth, svg, json,
        };
        limits.AddTo(command);
        command.SetAction((parsed, cancellation) => FolderInput.UnlessCancelledAsync(() => RunAsync(
            parsed.GetValue(folder)!, parsed.GetValue(model), parsed.GetValue(tool), limits.Of(parsed), parsed.GetValue(top),
            (parsed.GetValue(output), parsed.GetValue(hours), parsed.GetValue(worth)), parsed.GetValue(svg), parsed.GetValue(json), cancellation)));
        return command;
    }

    private static async Task<int> RunAsync(
        string path, string? modelPath, string? tool, AdoptionSettings settings, int top, (string? Folder, double Hours, double? Worth) planned, string? svg,
        bool json, CancellationToken cancellation)
    {
        var picture = new PictureFile(svg);
        if (picture.Problem is { } inTheWay) return FolderInput.Complain(ExitCode.WrongUse, inTheWay);
        if (planned.Folder is { } other && ProblemOf(other) is { } problem) return FolderInput.Complain(ExitCode.WrongUse, $"--out {other}: {problem}");
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
        if (planned.Folder is { } folder)
        {
            var asked = report with { Tools = [.. report.Tools.Where(one => tool is null || report.Analysis.Workforce.Tools[one.Tool].Id == tool)] };
            var (mentored, who) = ChampionMentors.AddTo(workforce, asked, planned.Hours);
            var (offered, scenario, offers) = TeamOffers.AddTo(mentored, content.Scenario!, asked, planned.Worth);
            var unwritten = await OutputFolder.TryWriteAsync(() =>
            {
                WorkforceFolder.Write(folder, content with { Workforce = offered, Scenario = scenario }, CancellationToken.None);
                return Task.CompletedTask;
            });
            if (unwritten is not null) return FolderInput.Complain(ExitCode.AnswerIsNo, $"--out {folder}: {unwritten}");
            if (!json) AdoptionView.Written(folder, document, planned.Hours, who, offers);
        }

        return picture.Finish(ExitCode.Done, json);
    }

    // A workforce that is there stays there.
    private static string? ProblemOf(string folder) => File.Exists(Path.Combine(folder, "people.csv"))
        ? "holds a workforce already\n  Name another folder; nothing was written."
        : OutputFolder.ProblemOf(folder);
}
