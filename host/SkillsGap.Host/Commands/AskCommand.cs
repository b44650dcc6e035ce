using System.CommandLine;
using SkillsGap.Engine.Data;
using SkillsGap.Engine.Planning;
using SkillsGap.Engine.Proficiency;
using SkillsGap.Engine.Scenarios;
using SkillsGap.Host.Plans;
using SkillsGap.Host.Terminal;
using SkillsGap.Host.Verification;
using SkillsGap.Wire.Plans;

namespace SkillsGap.Host.Commands;

/// <summary><c>ask FOLDER</c>: whose assessment in which skill would help the plan most.</summary>
internal static class AskCommand
{
    public static Command Create()
    {
        var folder = FolderInput.Argument();
        var stored = new Option<string?>("--plan")
        {
            Description = "Ask about a plan that is there: the folder that plan --out DIR wrote. Default: plan first.", HelpName = "DIR",
        };
        var top = new Option<int>("--top")
        {
            Description = "Most assessments to name; default 10.",
            HelpName = "N",
            DefaultValueFactory = _ => 10,
            CustomParser = result => Numbers.Parse<int>(result, count => count is >= 1 and <= 100_000, "a whole number from 1 to 100,000") ?? 1,
        };
        var pairs = MostOption.Create(
            "Most pairs of person and skill to look at closely, the most promising first.", EvidenceAdvisor.DefaultPairs, "--pairs");
        var json = new Option<bool>("--json") { Description = "Print it as JSON." };
        var model = ModelOption.Create();
        var planner = new PlannerOptions();
        var command = new Command("ask", "Say whom to assess in which skill: where knowing the result would raise the expected value of the plan most.")
        {
            folder, stored, model, top, pairs, json,
        };
        planner.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            using var core = PlannerOptions.FindCore();
            return await RunAsync(
                parsed.GetValue(folder)!, parsed.GetValue(stored), parsed.GetValue(model), parsed.GetValue(top), parsed.GetValue(pairs), parsed.GetValue(json),
                seed => planner.Of(parsed, core, seed), cancellation);
        });
        return command;
    }

    private static async Task<int> RunAsync(
        string path, string? stored, string? modelPath, int top, int pairs, bool json, Func<ulong, PlannerSettings> settingsFor,
        CancellationToken cancellation)
    {
        if (stored is not null && !Directory.Exists(stored))
            return FolderInput.Complain(ExitCode.WrongUse, $"--plan {stored}: there is no such folder\n  Give the folder that plan --out wrote.");
        var (content, model, code) = FolderInput.Read(path, modelPath, cancellation);
        if (content is null) return code;
        var settings = settingsFor((ulong)content.Scenario!.Seed);
        var (plan, error) = stored is null
            ? await PlanAsync(content, model, settings, cancellation)
            : await StoredPlan.ReadAsync(content, model, stored, cancellation);
        if (plan is null) return FolderInput.Complain(ExitCode.AnswerIsNo, error!);
        if (!plan.Exists) return FolderInput.Complain(ExitCode.AnswerIsNo, $"{path}: there is no plan whose value could rise\n  skillsgap plan {path} says why.");
        var (advice, unasked) = await PlanRun.RunAsync(progress => EvidenceAdvisor.Ask(plan, pairs, settings.Threads, progress, cancellation));
        if (advice is null) return FolderInput.Complain(ExitCode.AnswerIsNo, unasked!);
        var document = AskMapping.ToDocument(plan, advice, top, cancellation.IsCancellationRequested);
        if (json) await PlanJson.WriteAsync(Screen.StandardOutput(), document, CancellationToken.None);
        else AskView.Show(document);
        if (!cancellation.IsCancellationRequested) return ExitCode.Done;
        return FolderInput.Complain(ExitCode.AnswerIsNo, "cancelled: there may be assessments that are worth more\n  Run again with more time.");
    }

    private static async Task<(WorkforcePlan? Plan, string? Problem)> PlanAsync(
        WorkforceContent content, LearnedModel? model, PlannerSettings settings, CancellationToken cancellation)
    {
        var (made, error) = await PlanRun.RunAsync(content, content.Scenario!, model, null, null, null, settings, cancellation);
        return (made?.Plan, error);
    }
}
