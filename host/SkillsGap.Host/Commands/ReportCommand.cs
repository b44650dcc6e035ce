using System.CommandLine;
using SkillsGap.Engine.Data;
using SkillsGap.Host.Reporting;
using SkillsGap.Host.Terminal;
using SkillsGap.Host.Verification;
using Spectre.Console;

namespace SkillsGap.Host.Commands;

/// <summary><c>report DIR --out plan.html</c>: a plan for people who would rather look than read.</summary>
internal static class ReportCommand
{
    private const int DefaultPoints = 7, MostPoints = 25;

    public static Command Create()
    {
        var plan = new Argument<string>("DIR")
        {
            Description = "What plan --out DIR wrote; frontier.json, fairness.json and review.json beside it are "
                + "shown too.",
        };
        var output = new Option<string?>("--out") { Description = "The file to write; default plan.html in DIR.", HelpName = "FILE" };
        var folder = new Option<string?>("--folder")
        {
            Description = "The workforce that the plan was made from: gives names in place of ids, everybody's levels, and who gets "
                + "what by audit attribute.", HelpName = "FOLDER",
        };
        var model = ModelOption.Create(" With --folder: the one that the plan was made with.");
        var people = new Option<bool>("--people")
        {
            Description = $"Show persons, of up to {ReportMaterial.MostPeople} in scope. Default: up to {ReportMaterial.FewPeople}.",
        };
        var groups = new Option<bool>("--groups") { Description = "Show no persons, and no figure about fewer than five, so that it may be passed on." };
        var frontier = new Option<int>("--frontier")
        {
            Description = "Budgets to plan again for, to show what more or less money would do; 0 for none. Left out where frontier.json is in DIR.",
            HelpName = "N",
            DefaultValueFactory = _ => DefaultPoints,
            CustomParser = result => Numbers.Parse<int>(result, n => n is 0 or (>= 2 and <= MostPoints), $"0, or a whole number from 2 to {MostPoints}") ?? 0,
        };
        var none = new Option<bool>("--no-frontier") { Description = "The same as --frontier 0." };
        var command = new Command(
            "report", "Write a plan as one HTML file to look at: forecast, costs, gaps, timeline, prices and more, with charts and tables. It fetches nothing.")
        {
            plan, output, folder, model, people, groups, frontier, none,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(people) && result.GetValue(groups)) result.AddError("--people and --groups do not go together.\n  Leave one of them out.");
            if (result.GetValue(none) && result.GetResult(frontier) is { Implicit: false })
                result.AddError("--frontier and --no-frontier do not go together.\n  Leave one of them out.");
            if (result.GetValue(model) is not null && result.GetValue(folder) is null)
                result.AddError("--model goes with --folder: a plan has its gaps in it already.\n  Add --folder, or leave --model out.");
        });
        command.SetAction((parsed, cancellation) => FolderInput.UnlessCancelledAsync(() => RunAsync(
            parsed.GetValue(plan)!, parsed.GetValue(output), parsed.GetValue(folder), parsed.GetValue(model),
                (parsed.GetValue(people), parsed.GetValue(groups)),
            parsed.GetValue(none) ? 0 : parsed.GetValue(frontier), cancellation)));
        return command;
    }

    private static async Task<int> RunAsync(
        string path, string? output, string? workforce, string? modelPath, (bool People, bool Groups) asked, int points, CancellationToken cancellation)
    {
        if (!Directory.Exists(path)) return FolderInput.Complain(ExitCode.WrongUse,
            $"{path}: there is no such folder\n  Give the folder that plan --out wrote.");
        var file = output ?? Path.Combine(path, "plan.html");
        if (FrontierFiles.ProblemOf("--out", file) is { } inTheWay) return FolderInput.Complain(ExitCode.WrongUse, inTheWay);
        var (content, model, code) = workforce is null ? (null, null, ExitCode.Done) : FolderInput.Read(workforce, modelPath, cancellation);
        if (code != ExitCode.Done) return code;
        var (folder, errors) = await ReportFolder.ReadAsync(path, cancellation);
        if (folder is null) return FolderInput.Complain(ExitCode.AnswerIsNo, string.Join('\n', errors));
        var inScope = folder.Stored.Plan.People.Count;
        if (asked.People && inScope > ReportMaterial.MostPeople)
        {
            return FolderInput.Complain(
                ExitCode.WrongUse, $"--people: {inScope:N0} people in scope are more than a page can show ({ReportMaterial.MostPeople})\n"
                + "  Leave it out; people.csv has everybody, and export --plan writes a workbook to filter.");
        }

        var material = new ReportMaterial(folder.Stored.Plan)
        {
            Source = Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(path))),
            ShowsPeople = asked.People || (!asked.Groups && inScope <= ReportMaterial.FewPeople),
            Frontier = folder.Frontier,
            Fairness = folder.Fairness,
            Review = folder.Review,
        };
        if (content is not null)
        {
            var (levels, fairness, problem) = await folder.KnownAsync(content, model, cancellation);
            if (problem is not null) return FolderInput.Complain(ExitCode.AnswerIsNo, $"{workforce}: {problem}");
            if (folder.Stored.Plan.Erased is { Count: > 0 } erased)
                Console.Error.WriteLine($"{path}: {ErasedPeople.Said(erased.Count)}: levels are of those who are left.");
            material = material with { Levels = levels, Fairness = fairness, Names = ReportNames.Of(content.Workforce) };
        }

        if (material.Frontier is null && points > 0 && material.Exists)
            material = material with { Frontier = await ProgressView.RunAsync(progress => BudgetSweep.Of(folder.Stored, points, progress, cancellation)) };
        cancellation.ThrowIfCancellationRequested();
        var page = ReportPage.Of(material);
        var unwritten = await OutputFolder.TryWriteAsync(() =>
        {
            FileReplacement.Write(file, stream => stream.Write(page));
            return Task.CompletedTask;
        });
        if (unwritten is not null) return FolderInput.Complain(ExitCode.AnswerIsNo, $"--out {file}: {unwritten}");
        if (ReportAssets.Problem is { } withoutCharts) Console.Error.WriteLine($"warning: {withoutCharts}");
        Screen.Out.WriteLine($"Written: {file} ({page.Length / 1e6:0.0} MB, {(material.ShowsPeople ? "persons shown" : "groups only")}). Open it in "
            + $"any browser.");
        return ExitCode.Done;
    }
}
