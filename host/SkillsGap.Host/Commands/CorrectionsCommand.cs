using System.CommandLine;
using SkillsGap.Engine.Planning;
using SkillsGap.Engine.Scenarios;
using SkillsGap.Host.Plans;
using SkillsGap.Host.Terminal;
using SkillsGap.Wire.Plans;

namespace SkillsGap.Host.Commands;

/// <summary><c>corrections FOLDER</c>: the levels that humans set, and what they change.</summary>
internal static class CorrectionsCommand
{
    public static Command Create()
    {
        var folder = FolderInput.Argument();
        var model = ModelOption.Create();
        var most = MostOption.Create("Most lines of each table.", 20);
        var json = new Option<bool>("--json") { Description = "Print it as JSON, whole." };
        var planner = new PlannerOptions();
        var command = new Command(
            "corrections", "List the levels that humans set by an override: by whom, why, what the evidence says instead, and how the plan would differ "
                + "without them. It plans twice, where any is in force.")
        {
            folder, model, most, json,
        };
        planner.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            using var core = PlannerOptions.FindCore();
            return await FolderInput.UnlessCancelledAsync(() => RunAsync(
                parsed.GetValue(folder)!, parsed.GetValue(model), parsed.GetValue(most), parsed.GetValue(json), seed => planner.Of(parsed, core, seed),
                cancellation));
        });
        return command;
    }

    private static async Task<int> RunAsync(
        string path, string? modelPath, int most, bool json, Func<ulong, PlannerSettings> settingsFor, CancellationToken cancellation)
    {
        var (content, model, code) = FolderInput.Read(path, modelPath, cancellation);
        if (content is null) return code;
        var settings = settingsFor((ulong)content.Scenario!.Seed);
        CorrectionsDocument document;
        try
        {
            document = await ProgressView.RunAsync(progress => Made(
                PlanAnalysis.Of(content, content.Scenario, model, settings.Threads, progress, cancellation), settings, progress, cancellation));
        }
        catch (ScenarioException error)
        {
            return FolderInput.Complain(ExitCode.AnswerIsNo, error.Message);
        }

        if (json) await PlanJson.WriteAsync(Screen.StandardOutput(), document, CancellationToken.None);
        else CorrectionsView.Show(document, most);
        return ExitCode.Done;
    }

    private static CorrectionsDocument Made(
        WorkforceAnalysis analysis, PlannerSettings settings, IProgress<StageProgress> progress, CancellationToken cancellation)
    {
        var document = CorrectionsMapping.ToDocument(analysis);
        if (document.Corrections.Count == 0) return document;
        var plan = WorkforcePlanner.Plan(analysis, settings, progress, cancellation);
        // A plan that was cut short by Ctrl-C is none to compare with.
        cancellation.ThrowIfCancellationRequested();
        var without = WorkforcePlanner.Plan(
            analysis.WithoutCorrections(settings.Threads, progress, cancellation), settings, progress, cancellation);
        cancellation.ThrowIfCancellationRequested();
        return document with { Plan = CorrectionsMapping.Beside(plan, without) };
    }
}
