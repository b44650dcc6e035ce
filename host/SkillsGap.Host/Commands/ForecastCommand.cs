using System.CommandLine;
using SkillsGap.Engine.Scenarios;
using SkillsGap.Host.Charts;
using SkillsGap.Host.Plans;
using SkillsGap.Host.Terminal;
using SkillsGap.Wire.Plans;
using Spectre.Console;

namespace SkillsGap.Host.Commands;

/// <summary><c>forecast FOLDER</c>: which skills of whom fall below what their role needs, and when.</summary>
internal static class ForecastCommand
{
    private const int MostQuarters = 40;

    public static Command Create()
    {
        var folder = FolderInput.Argument();
        var role = new Option<string?>("--role")
        {
            Description = "Look only at those who hold this role; default everybody, each by the role they hold.", HelpName = "ROLE_ID",
        };
        var quarters = new Option<int?>("--quarters")
        {
            Description = $"Quarters to look ahead, 1 to {MostQuarters}; default those that begin within the scenario's horizon.", HelpName = "N",
            CustomParser = result => Numbers.Parse<int>(result, n => n is >= 1 and <= MostQuarters, $"a whole number from 1 to {MostQuarters}"),
        };
        var top = MostOption.Create("Most skills, and most people, to show in the tables; JSON and picture have all.", 20, "--top");
        var model = ModelOption.Create();
        var svg = new Option<string?>("--svg") { Description = "Write the heat map as a picture, for any browser.", HelpName = "FILE" };
        var json = new Option<bool>("--json") { Description = "Print it as JSON." };
        var command = new Command(
            "forecast", "Show which skills of whom will fall below what their role needs, by quarter, if nothing is done: levels fade by half-life, "
                + "needs grow with demand.")
        {
            folder, role, quarters, top, model, svg, json,
        };
        command.SetAction((parsed, cancellation) => FolderInput.UnlessCancelledAsync(() => RunAsync(
            parsed.GetValue(folder)!, parsed.GetValue(model), parsed.GetValue(role), parsed.GetValue(quarters), parsed.GetValue(top), parsed.GetValue(svg),
            parsed.GetValue(json), cancellation)));
        return command;
    }

    private static async Task<int> RunAsync(
        string path, string? modelPath, string? role, int? quarters, int top, string? svg, bool json, CancellationToken cancellation)
    {
        var picture = new PictureFile(svg);
        if (picture.Problem is { } inTheWay) return FolderInput.Complain(ExitCode.WrongUse, inTheWay);
        var (content, model, code) = FolderInput.Read(path, modelPath, cancellation);
        if (content is null) return code;
        var (workforce, scenario) = (content.Workforce, content.Scenario!);
        var at = Enumerable.Range(0, workforce.Roles.Length).Where(r => workforce.Roles[r].Id == role).Select(r => (int?)r).FirstOrDefault();
        if (role is not null && at is null)
        {
            return FolderInput.Complain(
                ExitCode.WrongUse, $"--role {role}: there is no such role\n  Roles: {string.Join(", ", workforce.Roles.Select(r => r.Id))}.");
        }

        var document = await ProgressView.RunAsync(progress => ForecastMapping.ToDocument(
            Obsolescence.Of(
                workforce, scenario, quarters ?? Obsolescence.QuartersOf(scenario), at, model, progress: progress, cancellation: cancellation),
            role));
        await picture.WriteAsync(() => ForecastChart.Of(document));
        if (json) await PlanJson.WriteAsync(Screen.StandardOutput(), document, CancellationToken.None);
        else ForecastView.Show(document, top);
        return picture.Finish(ExitCode.Done, json);
    }
}
