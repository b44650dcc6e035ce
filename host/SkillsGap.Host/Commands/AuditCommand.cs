using System.CommandLine;
using SkillsGap.Engine.Audit;
using SkillsGap.Engine.Model;
using SkillsGap.Host.Plans;
using SkillsGap.Host.Terminal;
using SkillsGap.Host.Verification;
using SkillsGap.Wire.Plans;

namespace SkillsGap.Host.Commands;

/// <summary><c>audit FOLDER</c>: who stands where against what their role requires, what came of it, and who is audited next.</summary>
internal static class AuditCommand
{
    public static Command Create()
    {
        var folder = FolderInput.Argument();
        var role = Chosen("--role", "ROLE_ID", "Show only those who hold this role.");
        var unit = Chosen("--unit", "UNIT_ID", "Show only the people of this unit and those below it.");
        var person = Chosen("--person", "PERSON_ID", "Show one person: every skill, outcome, adjustment and reason.");
        var against = Chosen("--against", "ROLE_ID", "Hold everybody against this role, such as a target. Default: each against the role they hold.");
        var since = new Option<DateOnly?>("--since")
        {
            Description = "The earlier day to compare with, by what was known then. Default: one audit before the scenario's day.", HelpName = "DAY",
            CustomParser = Numbers.Day,
        };
        var former = new Option<string?>("--former")
        {
            Description = "The folder as it was before, to see which requirements and roles have changed since.", HelpName = "FOLDER",
        };
        var plan = new Option<string?>("--plan")
        {
            Description = "The folder that plan --out DIR wrote, to see what is expected after it: scores and gaps before and after.", HelpName = "DIR",
        };
        var top = MostOption.Create("Most people to show in the table, the lowest scores first; JSON, CSV and picture have all.", 20, "--top");
        var model = ModelOption.Create();
        var csv = new Option<string?>("--csv") { Description = "Write the people as a table.", HelpName = "FILE" };
        var svg = new Option<string?>("--svg") { Description = "Write people and pillars as a picture, for any browser.", HelpName = "FILE" };
        var json = new Option<bool>("--json") { Description = "Print it as JSON." };
        var command = new Command(
            "audit", "Audit skills: a score of 0 to 100 from four pillars, gaps, standing among peers, outcomes, before and after, with --plan "
                + "also what a plan is expected to bring, and who is audited next. "
                + "Weights and dates are set in scenario.json under audit.")
        {
            folder, role, unit, person, against, since, former, plan, top, model, csv, svg, json,
        };
        command.SetAction((parsed, cancellation) => FolderInput.UnlessCancelledAsync(() => RunAsync(
            new(parsed.GetValue(role), parsed.GetValue(unit), parsed.GetValue(person), parsed.GetValue(against)), parsed.GetValue(folder)!,
            (parsed.GetValue(former), parsed.GetValue(plan)), parsed.GetValue(model), parsed.GetValue(since), new(parsed.GetValue(csv), parsed.GetValue(svg)),
            parsed.GetValue(top), parsed.GetValue(json), cancellation)));
        return command;
    }

    private static Option<string?> Chosen(string name, string help, string description) => new(name) { Description = description, HelpName = help };

    private static async Task<int> RunAsync(
        AuditChoice choice, string path, (string? Former, string? Plan) beside, string? modelPath, DateOnly? since, AuditFiles files, int top, bool json,
        CancellationToken cancellation)
    {
        if (files.Problem is { } inTheWay) return FolderInput.Complain(ExitCode.WrongUse, inTheWay);
        var (content, model, code) = FolderInput.Read(path, modelPath, cancellation);
        if (content is null) return code;
        var (workforce, scenario) = (content.Workforce, content.Scenario!);
        if (choice.Problem(workforce) is { } unknown) return FolderInput.Complain(ExitCode.WrongUse, unknown);
        if (since >= scenario.AsOf)
        {
            return FolderInput.Complain(
                ExitCode.WrongUse, $"--since {since:yyyy-MM-dd}: is not before the scenario's day {scenario.AsOf:yyyy-MM-dd}\n  Give an earlier day.");
        }

        var (former, formerCode) = Former(beside.Former, cancellation);
        if (formerCode != ExitCode.Done) return formerCode;
        if (former?.Day > scenario.AsOf)
        {
            return FolderInput.Complain(
                ExitCode.WrongUse, $"--former {beside.Former}: is of {former.Value.Day:yyyy-MM-dd}, after the scenario's day {scenario.AsOf:yyyy-MM-dd}\n"
                    + "  Give the older of the two folders as --former.");
        }

        if (beside.Plan is { } planned && !Directory.Exists(planned))
            return FolderInput.Complain(ExitCode.WrongUse, $"--plan {planned}: there is no such folder\n  Give the folder that plan --out wrote.");
        var (plan, unfit) = beside.Plan is null ? (null, null) : await StoredPlan.ReadAsync(content, model, beside.Plan, cancellation);
        if (unfit is not null) return FolderInput.Complain(ExitCode.AnswerIsNo, $"--plan {unfit}");
        var document = await ProgressView.RunAsync(progress => AuditMapping.ToDocument(
            SkillsAudit.Of(
                workforce, scenario, since, former, plan, choice.AgainstIn(workforce), learned: model, progress: progress, cancellation: cancellation),
            scenario.Currency, choice.Has));
        await files.WriteAsync(document);
        if (json) await PlanJson.WriteAsync(Screen.StandardOutput(), document, CancellationToken.None);
        else if (choice.Person is not null) PersonAuditView.Show(document, document.People![0]);
        else AuditView.Show(document, top, isWhole: choice.IsEverybody);
        return files.Finish(ExitCode.Done, json);
    }

    private static ((Workforce Workforce, DateOnly Day)? Former, int Code) Former(string? path, CancellationToken cancellation)
    {
        if (path is null) return (null, ExitCode.Done);
        var (content, code) = FolderInput.Read(path, cancellation);
        return content is null ? (null, code) : ((content.Workforce, content.Scenario!.AsOf), code);
    }
}
