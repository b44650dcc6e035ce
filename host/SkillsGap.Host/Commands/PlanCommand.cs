using System.CommandLine;
using SkillsGap.Engine.Data;
using SkillsGap.Engine.Planning;
using SkillsGap.Engine.Scenarios;
using SkillsGap.Host.Allocation;
using SkillsGap.Host.Plans;
using SkillsGap.Host.Terminal;
using SkillsGap.Wire.Allocation;
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
        var budget = new Option<double?>("--budget")
        {
            Description = "Cash for everything, instead of the scenario's.",
            HelpName = "B",
            CustomParser = result => Numbers.Parse<double>(result, cash => cash is >= 0 and < 1e12, "an amount of at least 0"),
        };
        var from = new Option<string?>("--from")
        {
            Description = "Plan again from what plan --out DIR wrote: faster, and former decisions are changed only where that is worth it.",
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
            folder, output, budget, from, movePenalty, json,
        };
        planner.AddTo(command);
        command.Validators.Add(result =>
        {
            if (result.GetValue(movePenalty) is not null && result.GetValue(from) is null)
                result.AddError("--move-penalty goes with --from: without an earlier plan nothing is changed.\n  Add --from DIR, or leave --move-penalty out.");
        });
        command.SetAction(async (parsed, cancellation) =>
        {
            using var core = PlannerOptions.FindCore();
            return await RunAsync(
                parsed.GetValue(folder)!, parsed.GetValue(output), parsed.GetValue(budget), parsed.GetValue(from), parsed.GetValue(movePenalty),
                parsed.GetValue(json), seed => planner.Of(parsed, core, seed), cancellation);
        });
        return command;
    }

    private static async Task<int> RunAsync(
        string path, string? output, double? budget, string? from, double? movePenalty, bool json, Func<ulong, PlannerSettings> settingsFor,
        CancellationToken cancellation)
    {
        if (from is not null && !Directory.Exists(from))
            return FolderInput.Complain(ExitCode.WrongUse, $"--from {from}: there is no such folder\n  Give the folder that plan --out wrote.");
        var (content, code) = FolderInput.Read(path, cancellation);
        if (content is null) return code;
        if (output is not null && OutputFolder.ProblemOf(output) is { } inTheWay)
            return FolderInput.Complain(ExitCode.WrongUse, $"--out {output}: {inTheWay}");
        var (earlier, errors) = from is null ? (null, []) : await EarlierPlan.ReadAsync(from, cancellation);
        if (from is not null && earlier is null) return FolderInput.Complain(ExitCode.AnswerIsNo, string.Join('\n', errors));
        var scenario = budget is null ? content.Scenario! : content.Scenario! with { Budget = budget };
        var settings = settingsFor((ulong)scenario.Seed);
        var start = settings.TimeProvider.GetTimestamp();
        WorkforcePlan plan;
        try
        {
            plan = await ProgressView.RunAsync(progress =>
            {
                var analysis = WorkforceAnalysis.Of(content.Workforce, scenario, settings.Threads, progress, cancellation);
                return earlier is null
                    ? WorkforcePlanner.Plan(analysis, settings, progress, cancellation)
                    : WorkforcePlanner.Replan(analysis, earlier.Former, movePenalty, settings, progress, cancellation);
            });
        }
        catch (ScenarioException error)
        {
            return FolderInput.Complain(ExitCode.AnswerIsNo, error.Message);
        }
        catch (OperationCanceledException)
        {
            return FolderInput.Complain(ExitCode.AnswerIsNo, "cancelled before there was a plan\n  Run again; once planning has begun the best plan so far is kept.");
        }

        var document = PlanMapping.ToDocument(plan, settings, DataFingerprint.Of(content.Workforce, scenario, CancellationToken.None));
        var unwritten = output is null ? null : await OutputFolder.TryWriteAsync(() => WriteAsync(output, plan, document));
        if (json) await PlanJson.WriteAsync(Screen.StandardOutput(), document, CancellationToken.None);
        else PlanView.Show(plan, document, settings.TimeProvider.GetElapsedTime(start));
        if (!json && earlier is not null) ReplanView.Show(earlier.Problem, plan.Problem, document);
        if (unwritten is not null) return FolderInput.Complain(ExitCode.AnswerIsNo, $"--out {output}: {unwritten}");
        if (!json && plan.Exists)
        {
            Screen.Out.WriteLine(output is null
                ? "Nothing was written; --out DIR keeps plan.json, problem.json and people.csv."
                : $"Written to {output}: plan.json, problem.json, people.csv.");
        }

        return plan.Exists ? ExitCode.Done : ExitCode.AnswerIsNo;
    }

    private static async Task WriteAsync(string folder, WorkforcePlan plan, PlanDocument document)
    {
        Directory.CreateDirectory(folder);
        await FileReplacement.WriteAsync(
            Path.Combine(folder, "problem.json"),
            stream => AllocationJson.WriteAsync(stream, AllocationMapping.ToDocument(plan.Problem), CancellationToken.None));
        FileReplacement.Write(Path.Combine(folder, "people.csv"), stream => PeopleCsv.Write(stream, document));
        await FileReplacement.WriteAsync(
            Path.Combine(folder, "plan.json"), stream => PlanJson.WriteAsync(stream, document, CancellationToken.None));
    }
}
