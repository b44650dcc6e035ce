using System.CommandLine;
using SkillsGap.Engine.Data;
using SkillsGap.Engine.Model;
using SkillsGap.Engine.Planning;
using SkillsGap.Engine.Scenarios;
using SkillsGap.Host.Plans;
using SkillsGap.Host.Terminal;
using SkillsGap.Wire.Plans;
using Spectre.Console;

namespace SkillsGap.Host.Commands;

/// <summary><c>plan FOLDER</c>: the main job, from evidence to a plan.</summary>
internal static class PlanCommand
{
    public static Command Create()
    {
        var folder = FolderInput.Argument();
        var output = new Option<string?>("--out") { Description = "Folder for plan.json, problem.json and people.csv; made if missing. Default: only print.", HelpName = "DIR" };
        var model = ModelOption.Create();
        var asked = new ScenarioOptions();
        var from = new Option<string?>("--from")
        {
            Description = "Plan again from what plan --out DIR wrote; former decisions are changed only where that is worth it.",
            HelpName = "DIR",
        };
        var movePenalty = new Option<double?>("--move-penalty")
        {
            Description = "With --from: value lost with each person whose former decision is changed; "
                + "default 5 % of the median difference between a person's best and worst option.",
            HelpName = "X",
            CustomParser = result => Numbers.Parse<double>(result, cost => cost is >= 0 and < 1e12, "an amount of at least 0"),
        };
        var json = new Option<bool>("--json") { Description = "Print plan.json instead of the summary." };
        var planner = new PlannerOptions();
        var command = new Command("plan", "Make a plan: who learns what, with which mentor, or moves to which role; with its cost, its bound and the reasons.")
        {
            folder, output, model, from, movePenalty, json,
        };
        asked.AddTo(command);
        planner.AddTo(command);
        command.Validators.Add(result =>
        {
            if (result.GetValue(movePenalty) is not null && result.GetValue(from) is null)
                result.AddError("--move-penalty goes with --from: without an earlier plan nothing is changed.\n  Add --from DIR, or leave --move-penalty out.");
            if (result.GetValue(from) is not null && asked.IsConfident(result))
                result.AddError("--from and --confidence do not go together: raising the expected head-count changes decisions.\n  Leave one of them out.");
        });
        command.SetAction(async (parsed, cancellation) =>
        {
            using var core = PlannerOptions.FindCore();
            return await RunAsync(
                parsed.GetValue(folder)!, parsed.GetValue(output), parsed.GetValue(model), content => asked.Of(parsed, content), asked.Confidence(parsed), parsed.GetValue(from),
                parsed.GetValue(movePenalty), parsed.GetValue(json), seed => planner.Of(parsed, core, seed), cancellation);
        });
        return command;
    }

    private static async Task<int> RunAsync(
        string path, string? output, string? modelPath, Func<WorkforceContent, (Scenario? Scenario, string? Error)> asked, double? confidence, string? from,
        double? movePenalty, bool json, Func<ulong, PlannerSettings> settingsFor, CancellationToken cancellation)
    {
        if (from is not null && !Directory.Exists(from))
            return FolderInput.Complain(ExitCode.WrongUse, $"--from {from}: there is no such folder\n  Give the folder that plan --out wrote.");
        var (content, model, code) = FolderInput.Read(path, modelPath, cancellation);
        if (content is null) return code;
        if (output is not null && OutputFolder.ProblemOf(output) is { } inTheWay)
            return FolderInput.Complain(ExitCode.WrongUse, $"--out {output}: {inTheWay}");
        var (scenario, wrong) = asked(content);
        if (scenario is null) return FolderInput.Complain(ExitCode.WrongUse, wrong!);
        var (earlier, errors) = from is null ? (null, []) : await EarlierPlan.ReadAsync(from, cancellation);
        if (from is not null && earlier is null) return FolderInput.Complain(ExitCode.AnswerIsNo, string.Join('\n', errors));
        var settings = settingsFor((ulong)scenario.Seed);
        var start = settings.TimeProvider.GetTimestamp();
        var (made, error) = await PlanRun.RunAsync(
            content, scenario, model, confidence, earlier?.Former, movePenalty, settings, cancellation);
        if (made is null) return FolderInput.Complain(ExitCode.AnswerIsNo, error!);
        var plan = made.Plan;
        var repairs = await RepairsAsync(plan, settings, settings.TimeProvider.GetElapsedTime(start), cancellation);
        var document = made.ToDocument(content, scenario, confidence, settings, repairs);
        var unwritten = output is null ? null : await OutputFolder.TryWriteAsync(() => PlanFiles.WriteAsync(output, plan, document));
        if (json) await PlanJson.WriteAsync(Screen.StandardOutput(), document, CancellationToken.None);
        else PlanView.Show(plan, document, settings.TimeProvider.GetElapsedTime(start));
        if (made.Confident is { } confident && plan.Exists) ConfidenceView.Show(confident, json ? Screen.Error : Screen.Out);
        if (!json && earlier is not null) ReplanView.Show(earlier.Problem, plan.Problem, document);
        if (unwritten is not null) return FolderInput.Complain(ExitCode.AnswerIsNo, $"--out {output}: {unwritten}");
        if (!json && plan.Exists)
        {
            Screen.Out.WriteLine(output is null
                ? "Nothing was written; --out DIR keeps plan.json, problem.json and people.csv."
                : $"Written to {output}: plan.json, problem.json, people.csv.");
        }

        return plan.Exists && made.Confident is not { Holds: false } ? ExitCode.Done : ExitCode.AnswerIsNo;
    }

    // What is in conflict is said at once: to find what would mend it takes longer.
    private static async Task<IReadOnlyList<ScenarioRepair>> RepairsAsync(
        WorkforcePlan plan, PlannerSettings settings, TimeSpan elapsed, CancellationToken cancellation)
    {
        var left = settings.TimeLimit - elapsed;
        if (plan.Result.Status != PlanStatus.Infeasible || cancellation.IsCancellationRequested || left <= TimeSpan.Zero) return [];
        Console.Error.WriteLine("There is no such plan; looking for what would make one possible ...");
        return await ProgressView.RunAsync(progress => ScenarioRepairs.Find(plan, settings with { TimeLimit = left }, progress, cancellation));
    }
}
