using System.CommandLine;
using SkillsGap.Engine.Data;
using SkillsGap.Engine.Model;
using SkillsGap.Engine.Planning;
using SkillsGap.Engine.Scenarios;
using SkillsGap.Host.Charts;
using SkillsGap.Host.Plans;
using SkillsGap.Host.Terminal;
using SkillsGap.Wire.Plans;

namespace SkillsGap.Host.Commands;

/// <summary><c>compare FOLDER</c>: the plan beside one programme for everybody.</summary>
internal static class CompareCommand
{
    public static Command Create()
    {
        var folder = FolderInput.Argument();
        var model = ModelOption.Create();
        var svg = new Option<string?>("--svg") { Description = "Write a picture of both distributions, for any browser.", HelpName = "FILE" };
        var json = new Option<bool>("--json") { Description = "Print the comparison as JSON instead of tables." };
        var asked = new ScenarioOptions();
        var planner = new PlannerOptions();
        var command = new Command(
            "compare", "The scenario's generic programme for everybody in scope against the plan: money, time, who would sit through what they know, and how many people "
            + "each is likely to make capable by the deadline.")
        {
            folder, model, svg, json,
        };
        asked.AddTo(command);
        planner.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            using var core = PlannerOptions.FindCore();
            return await RunAsync(
                parsed.GetValue(folder)!, parsed.GetValue(model), content => asked.Of(parsed, content), asked.Confidence(parsed), parsed.GetValue(svg), parsed.GetValue(json),
                seed => planner.Of(parsed, core, seed), cancellation);
        });
        return command;
    }

    private static async Task<int> RunAsync(
        string path, string? modelPath, Func<WorkforceContent, (Scenario? Scenario, string? Error)> asked, double? confidence, string? svg, bool json,
        Func<ulong, PlannerSettings> settingsFor, CancellationToken cancellation)
    {
        var picture = new PictureFile(svg);
        if (picture.Problem is { } inTheWay) return FolderInput.Complain(ExitCode.WrongUse, inTheWay);
        var (content, model, code) = FolderInput.Read(path, modelPath, cancellation);
        if (content is null) return code;
        var (scenario, wrong) = asked(content);
        if (scenario is null) return FolderInput.Complain(ExitCode.WrongUse, wrong!);
        if (scenario.Generic is null)
        {
            return FolderInput.Complain(
                ExitCode.AnswerIsNo, "scenario.json: generic: is missing, so that there is nothing to compare with\n"
                + """  Add the programme, such as "generic": { "weeks": 8, "hours": 64, "costPerPerson": 3000, "success": 0.6 }.""");
        }

        var settings = settingsFor((ulong)scenario.Seed);
        var start = settings.TimeProvider.GetTimestamp();
        var (made, error) = await PlanRun.RunAsync(content, scenario, model, confidence, null, null, settings, cancellation);
        if (made is null) return FolderInput.Complain(ExitCode.AnswerIsNo, error!);
        if (ScopeComparison.Of(made.Plan) is not { } comparison)
        {
            return FolderInput.Complain(
                ExitCode.AnswerIsNo, "there is no plan to compare with\n  Run plan to see what stands in its way; lower a target, raise a budget or move the deadline.");
        }

        var document = CompareMapping.ToDocument(made.Plan, comparison, made.Confident is { Holds: true } ? confidence : null);
        await picture.WriteAsync(() => HeadsChart.Of(document));
        if (json) await PlanJson.WriteAsync(Screen.StandardOutput(), document, CancellationToken.None);
        else CompareView.Show(document, settings.TimeProvider.GetElapsedTime(start));
        if (made.Confident is { } confident) ConfidenceView.Show(confident, json ? Screen.Error : Screen.Out);
        return picture.Finish(made.Confident is { Holds: false } ? ExitCode.AnswerIsNo : ExitCode.Done, json);
    }
}
