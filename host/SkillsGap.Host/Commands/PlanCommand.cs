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
        var asked = new ScenarioOptions();
        var json = new Option<bool>("--json") { Description = "Print plan.json instead of the summary." };
        var planner = new PlannerOptions();
        var command = new Command("plan", "Make a plan: who learns what, with which mentor, or moves to which role; with its cost, its bound and the reasons.")
        {
            folder, output, json,
        };
        asked.AddTo(command);
        planner.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            using var core = PlannerOptions.FindCore();
            return await RunAsync(
                parsed.GetValue(folder)!, parsed.GetValue(output), content => asked.Of(parsed, content), asked.Confidence(parsed), parsed.GetValue(json),
                seed => planner.Of(parsed, core, seed), cancellation);
        });
        return command;
    }

    private static async Task<int> RunAsync(
        string path, string? output, Func<WorkforceContent, (Scenario? Scenario, string? Error)> asked, double? confidence, bool json,
        Func<ulong, PlannerSettings> settingsFor, CancellationToken cancellation)
    {
        var (content, code) = FolderInput.Read(path, cancellation);
        if (content is null) return code;
        if (output is not null && OutputFolder.ProblemOf(output) is { } inTheWay)
            return FolderInput.Complain(ExitCode.WrongUse, $"--out {output}: {inTheWay}");
        var (scenario, wrong) = asked(content);
        if (scenario is null) return FolderInput.Complain(ExitCode.WrongUse, wrong!);
        var settings = settingsFor((ulong)scenario.Seed);
        var start = settings.TimeProvider.GetTimestamp();
        var (made, error) = await MadePlan.RunAsync(content.Workforce, scenario, confidence, settings, cancellation);
        if (made is null) return FolderInput.Complain(ExitCode.AnswerIsNo, error!);
        var plan = made.Plan;
        var repairs = await RepairsAsync(plan, settings, settings.TimeProvider.GetElapsedTime(start), cancellation);
        var document = PlanMapping.ToDocument(
            plan, settings, DataFingerprint.Of(content.Workforce, made.ScenarioOf(scenario), CancellationToken.None),
            made.Confident is { Holds: true } ? confidence : null, repairs);
        var unwritten = output is null ? null : await OutputFolder.TryWriteAsync(() => PlanFiles.WriteAsync(output, plan, document));
        if (json) await PlanJson.WriteAsync(Screen.StandardOutput(), document, CancellationToken.None);
        else PlanView.Show(plan, document, settings.TimeProvider.GetElapsedTime(start));
        if (made.Confident is { } confident && plan.Exists) ConfidenceView.Show(confident, json ? Screen.Error : Screen.Out);
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
