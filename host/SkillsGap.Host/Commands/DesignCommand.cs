using System.CommandLine;
using SkillsGap.Engine.Composition;
using SkillsGap.Engine.Data;
using SkillsGap.Engine.Model;
using SkillsGap.Engine.Planning;
using SkillsGap.Engine.Scenarios;
using SkillsGap.Host.Charts;
using SkillsGap.Host.Plans;
using SkillsGap.Host.Terminal;
using SkillsGap.Wire.Plans;

namespace SkillsGap.Host.Commands;

/// <summary><c>design FOLDER</c>: the composition of a team.</summary>
internal static class DesignCommand
{
    public static Command Create()
    {
        var folder = FolderInput.Argument();
        var model = ModelOption.Create();
        var availability = new Option<double>("--availability")
        {
            Description = "Part of a month that people who work for projects give to them; the rest stays with the work of the role they hold.",
            HelpName = "SHARE",
            DefaultValueFactory = _ => new DesignSettings().Availability,
            CustomParser = result => Numbers.Parse<double>(result, share => share is > 0 and <= 1, "a part above 0 and at most 1, such as 0.5") ?? 1,
        };
        var top = MostOption.Create("Most people to show in the tables; JSON has all.", 60, "--top");
        var svg = new Option<string?>("--svg") { Description = "Write the curves of worth as a picture, for any browser.", HelpName = "FILE" };
        var json = new Option<bool>("--json") { Description = "Print the composition as JSON instead of tables." };
        var asked = new ScenarioOptions();
        var planner = new PlannerOptions(DesignSettings.DefaultGap);
        var command = new Command(
            "design", "Compose the whole team, whatever the scenario's scope. Practitioners do the work of the scenario's target roles; supporters work for "
                + "projects in the other roles that project_demand.csv names; the rest are kept for existing work. What heads are worth falls with their "
                + "number: projects by their person-months, existing work by role_worth.csv, or three times a role's value up to its least head-count, the value up to the wanted one, a "
                + "quarter beyond. Says who moves where, and what the next hire and the next training place would add.")
        {
            folder, model, availability, top, svg, json,
        };
        asked.AddTo(command, ofPersons: false);
        planner.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            using var core = PlannerOptions.FindCore();
            return await FolderInput.UnlessCancelledAsync(() => RunAsync(
                parsed.GetValue(folder)!, parsed.GetValue(model), content => asked.Of(parsed, content), new(parsed.GetValue(availability)),
                parsed.GetValue(top), parsed.GetValue(svg), parsed.GetValue(json), seed => planner.Of(parsed, core, seed), cancellation));
        });
        return command;
    }

    private static async Task<int> RunAsync(
        string path, string? modelPath, Func<WorkforceContent, (Scenario? Scenario, string? Error)> asked, DesignSettings settings, int top, string? svg,
        bool json, Func<ulong, PlannerSettings> plannerFor, CancellationToken cancellation)
    {
        var picture = new PictureFile(svg);
        if (picture.Problem is { } inTheWay) return FolderInput.Complain(ExitCode.WrongUse, inTheWay);
        var (content, model, code) = FolderInput.Read(path, modelPath, cancellation);
        if (content is null) return code;
        var (scenario, wrong) = asked(content);
        if (scenario is null) return FolderInput.Complain(ExitCode.WrongUse, wrong!);
        var planner = plannerFor((ulong)scenario.Seed);
        var start = planner.TimeProvider.GetTimestamp();
        TeamDesign design;
        try
        {
            design = await ProgressView.RunAsync(progress =>
                TeamDesigner.Design(content.Workforce, scenario, model, settings, planner, progress, cancellation));
        }
        catch (ScenarioException error)
        {
            return FolderInput.Complain(ExitCode.AnswerIsNo, error.Message);
        }

        var document = TeamDesignMapping.ToDocument(design, DataFingerprint.Of(content, scenario, CancellationToken.None));
        if (design.Exists) await picture.WriteAsync(() => DesignChart.Of(document));
        if (json) await PlanJson.WriteAsync(Screen.StandardOutput(), document, CancellationToken.None);
        else DesignView.Show(document, top, planner.TimeProvider.GetElapsedTime(start));
        return design.Exists
            ? picture.Finish(ExitCode.Done, json)
            : FolderInput.Complain(
                ExitCode.AnswerIsNo, "there is no composition\n  Drop a pin, raise a budget or move the deadline; without pins everybody can stay.");
    }
}
