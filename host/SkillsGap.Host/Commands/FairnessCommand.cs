using System.CommandLine;
using SkillsGap.Engine.Audit.Fairness;
using SkillsGap.Engine.Audit.Fairness.Parity;
using SkillsGap.Engine.Planning;
using SkillsGap.Host.Charts;
using SkillsGap.Host.Plans;
using SkillsGap.Host.Terminal;
using SkillsGap.Host.Verification;
using SkillsGap.Wire.Plans;
using Spectre.Console;

namespace SkillsGap.Host.Commands;

/// <summary><c>fairness FOLDER DIR</c>: who gets what in a plan and has got what so far, by group, and what parity would cost.</summary>
internal static class FairnessCommand
{
    private const double DefaultGap = 1e-3;

    public static Command Create()
    {
        var folder = FolderInput.Argument();
        var plan = new Argument<string>("DIR") { Description = "The plan: the folder that plan --out DIR wrote." };
        var model = ModelOption.Create(" The one that the plan was made with.");
        var by = new Option<string>("--by")
        {
            Description = "Compare people by what audit_attributes.csv says of them, by the largest units, or by role.",
            HelpName = "attribute|unit|role", DefaultValueFactory = _ => FairnessGrouping.Attribute,
        };
        by.AcceptOnlyFromAmong(FairnessGrouping.Attribute, FairnessGrouping.Unit, FairnessGrouping.Role);
        var parity = new ParityOptions();
        var all = new Option<bool>("--all") { Description = "Show every group and every comparison of pairs, not only those worth a look." };
        var svg = new Option<string?>("--svg") { Description = "Write the ratios as a picture, for any browser.", HelpName = "FILE" };
        var output = new Option<string?>("--out")
        {
            Description = "Folder for fairness.json (that of the plan, for report to find it), and for each plan with parity, for verify.", HelpName = "DIR",
        };
        var json = new Option<bool>("--json") { Description = "Print it as JSON." };
        var planner = new PlannerOptions(DefaultGap);
        var command = new Command(
            "fairness",
            "Show who gets training, money, mentors and moves in a plan, and what was given before, by group: rates, ratios, exact tests and pairs of "
                + "people alike; with --tolerance also what parity would cost. --time-limit is that of all plans with parity together.")
        {
            folder, plan, model, by,
        };
        parity.AddTo(command);
        foreach (var option in new Option[] { all, svg, output, json }) command.Add(option);
        planner.AddTo(command);
        command.SetAction((parsed, cancellation) => FolderInput.UnlessCancelledAsync(async () =>
        {
            // Only parity is planned.
            using var core = parity.Tolerance(parsed) is null ? null : PlannerOptions.FindCore();
            return await new Run(
                parsed.GetValue(by)!, parity.Tolerance(parsed), parity.Asked(parsed), new(parsed.GetValue(svg)), parsed.GetValue(output),
                core is null ? null : seed => planner.Of(parsed, core, seed), cancellation)
                .RunAsync(parsed.GetValue(folder)!, parsed.GetValue(plan)!, parsed.GetValue(model), parsed.GetValue(json), parsed.GetValue(all));
        }));
        return command;
    }

    private sealed record Run(
        string By, double[]? Tolerances, string[] Parity, PictureFile Picture, string? Output, Func<ulong, PlannerSettings>? SettingsFor,
        CancellationToken Cancellation)
    {
        public async Task<int> RunAsync(string path, string folder, string? modelPath, bool json, bool all)
        {
            if (!Directory.Exists(folder))
                return FolderInput.Complain(ExitCode.WrongUse, $"{folder}: there is no such folder\n  Give the folder that plan --out wrote.");
            if (Picture.Problem is { } inTheWay) return FolderInput.Complain(ExitCode.WrongUse, inTheWay);
            var (content, model, code) = FolderInput.Read(path, modelPath, Cancellation);
            if (content is null) return code;
            if (Output is not null && OutputFolder.ProblemOf(Output) is { } noFolder)
                return FolderInput.Complain(ExitCode.WrongUse, $"--out {Output}: {noFolder}");
            if (By == FairnessGrouping.Attribute && content.AuditAttributes.IsEmpty)
                return FolderInput.Complain(ExitCode.AnswerIsNo, $"{path}: {FairnessGrouping.NoAttributes}");
            var (plan, problem) = await StoredPlan.ReadAsync(content, model, folder, Cancellation);
            if (plan is null) return FolderInput.Complain(ExitCode.AnswerIsNo, problem!);
            var grouping = FairnessGrouping.Of(By, content, plan.Analysis.Workforce);
            var report = await ProgressView.RunAsync(progress => FairnessAudit.Of(
                plan, grouping.Asked, null, progress, grouping.Weighed, Cancellation));
            var settings = SettingsFor?.Invoke((ulong)plan.Analysis.Scenario.Seed);
            ParityPrice? price = null;
            if (Tolerances is not null)
            {
                var (constraints, wrong) = ParityOptions.Of(Parity, plan, grouping.Asked, Tolerances.Min());
                if (wrong is not null) return FolderInput.Complain(Parity.Length == 0 ? ExitCode.AnswerIsNo : ExitCode.WrongUse, wrong);
                price = await ProgressView.RunAsync(progress => PriceOfParity.Of(plan, constraints, Tolerances, settings!, null, progress, Cancellation));
            }

            // A planner at a terminal may see persons; what can be passed on tells of none.
            var document = FairnessMapping.ToDocument(plan.Analysis, By, report, price, forOthers: true);
            await Picture.WriteAsync(() => FairnessChart.Of(document));
            var unwritten = Output is null
                ? null
                : await OutputFolder.TryWriteAsync(() => FairnessFiles.WriteAsync(Output, document, price, settings?.Seed ?? 1));
            if (json) await PlanJson.WriteAsync(Screen.StandardOutput(), document, CancellationToken.None);
            else FairnessView.Show(FairnessMapping.ToDocument(plan.Analysis, By, report, price, forOthers: false), all);
            if (unwritten is not null) return FolderInput.Complain(ExitCode.AnswerIsNo, $"--out {Output}: {unwritten}");
            if (!json && Output is not null) Screen.Out.WriteLine($"Written to {Output}: {FairnessFiles.Name}{(price is null ? "" : ", parity-…")}.");
            return Picture.Finish(ExitCode.Done, json);
        }
    }
}
