using System.CommandLine;
using SkillsGap.Engine.Explaining;
using SkillsGap.Engine.Planning;
using SkillsGap.Engine.Scenarios;
using SkillsGap.Host.Plans;
using SkillsGap.Host.Terminal;
using SkillsGap.Wire.Plans;

namespace SkillsGap.Host.Commands;

/// <summary><c>why FOLDER PERSON_ID</c>: everything behind one person's decision.</summary>
internal static class WhyCommand
{
    public static Command Create()
    {
        var folder = FolderInput.Argument();
        var person = new Argument<string>("PERSON_ID") { Description = "The person, by id." };
        var model = ModelOption.Create();
        var json = new Option<bool>("--json") { Description = "Print it as JSON." };
        var planner = new PlannerOptions();
        var command = new Command("why", "Explain one person: evidence, gaps, what carries over, the decision, and what would have to change for another.")
        {
            folder, person, model, json,
        };
        planner.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            using var core = PlannerOptions.FindCore();
            return await RunAsync(
                parsed.GetValue(folder)!, parsed.GetValue(person)!, parsed.GetValue(model), parsed.GetValue(json), seed => planner.Of(parsed, core, seed), cancellation);
        });
        return command;
    }

    private static async Task<int> RunAsync(
        string path, string id, string? modelPath, bool json, Func<ulong, PlannerSettings> settingsFor, CancellationToken cancellation)
    {
        var (content, model, code) = FolderInput.Read(path, modelPath, cancellation);
        if (content is null) return code;
        if (FolderInput.IndexOf(content.Workforce, id) < 0) return FolderInput.NobodyOf(id, path);

        var settings = settingsFor((ulong)content.Scenario!.Seed);
        WhyDocument why;
        try
        {
            why = await ProgressView.RunAsync(progress => Why(
                PlanAnalysis.Of(content, content.Scenario!, model, settings.Threads, progress, cancellation), id, settings, progress, cancellation));
        }
        catch (ScenarioException error)
        {
            return FolderInput.Complain(ExitCode.AnswerIsNo, error.Message);
        }

        if (json) await PlanJson.WriteAsync(Screen.StandardOutput(), why, CancellationToken.None);
        else WhyView.Show(why);
        return ExitCode.Done;
    }

    private static WhyDocument Why(
        WorkforceAnalysis analysis, string id, PlannerSettings settings, IProgress<StageProgress> progress, CancellationToken cancellation)
    {
        var person = PersonMapping.ById(analysis).First(p => analysis.Workforce.People[p].Id == id);
        var explanation = Explainer.Person(analysis, person, analysis.FirstTarget);
        var group = analysis.Scope.IndexOf(person);
        if (group < 0) return PersonMapping.Why(analysis, explanation, null, null);
        var plan = WorkforcePlanner.Plan(analysis, settings, progress, cancellation);
        return plan.Exists
            ? PersonMapping.Why(
                analysis, explanation, PlanMapping.Decision(plan, group),
                PlanMapping.Reason(plan, new PriceReading(plan.Problem, plan.Result.Prices), group))
            : PersonMapping.Why(analysis, explanation, null, null);
    }
}
