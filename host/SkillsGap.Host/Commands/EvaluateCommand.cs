using System.Collections.Immutable;
using System.CommandLine;
using SkillsGap.Engine.Data;
using SkillsGap.Engine.Generating;
using SkillsGap.Engine.Proficiency;
using SkillsGap.Engine.Proficiency.Evaluating;
using SkillsGap.Engine.Proficiency.Responses;
using SkillsGap.Engine.Scenarios;
using SkillsGap.Host.Charts;
using SkillsGap.Host.Evaluating;
using SkillsGap.Host.Terminal;
using SkillsGap.Wire.Plans;

namespace SkillsGap.Host.Commands;

/// <summary><c>evaluate FOLDER</c>: how good estimates are. The only command that reads a truth.</summary>
internal static class EvaluateCommand
{
    public static Command Create()
    {
        var folder = FolderInput.Argument();
        var truth = new Option<string?>("--truth")
        {
            Description = $"A folder with the true levels ({TrueLevelsFile.Name}); default: {GeneratedFolder.TruthFolder} inside the workforce folder, "
                + "where it is there.",
            HelpName = "DIR",
        };
        var share = new Option<double?>("--hold-out")
        {
            Description = "Compare with assessments even where there is a truth: each person's latest in each skill, predicted from what else was known "
                + "on its day; of this share of people, such as 0.2. Without a truth this is what is done, for everybody (1).",
            HelpName = "SHARE",
            CustomParser = result => Numbers.Parse<double>(result, part => part is > 0 and <= 1, "a share above 0 and at most 1"),
        };
        var seed = new Option<ulong>("--seed")
        {
            Description = "Seed that draws whose assessments are held out.", HelpName = "N", DefaultValueFactory = _ => 1,
            CustomParser = result => Numbers.Parse<ulong>(result, _ => true, "a whole number of at least 0") ?? 1,
        };
        var model = ModelOption.Create(" Measured beside them.");
        var svg = new Option<string?>("--svg") { Description = "Write a picture of calibration and coverage, for any browser.", HelpName = "FILE" };
        var json = new Option<bool>("--json") { Description = "Print the measures as JSON instead of tables." };
        var command = new Command(
            "evaluate", "How good the estimates are against true levels or held-out assessments, beside simpler ways: error, log score, ranking, "
            + "calibration and coverage, by number and age of evidence.")
        {
            folder, truth, share, seed, model, svg, json, EvaluateResponsesCommand.Create(),
        };
        command.SetAction((parsed, cancellation) => FolderInput.UnlessCancelledAsync(() => RunAsync(
            parsed.GetValue(folder)!, parsed.GetValue(truth), parsed.GetValue(share), parsed.GetValue(seed), parsed.GetValue(model), parsed.GetValue(svg),
            parsed.GetValue(json), cancellation)));
        return command;
    }

    private static async Task<int> RunAsync(
        string path, string? truth, double? share, ulong seed, string? modelPath, string? svg, bool json, CancellationToken cancellation)
    {
        if (truth is not null && share is not null)
        {
            return FolderInput.Complain(
                ExitCode.WrongUse, "--truth and --hold-out exclude each other\n  Compare with the truth, or with held-out assessments.");
        }

        if (truth is not null && !Directory.Exists(truth))
            return FolderInput.Complain(ExitCode.WrongUse, $"--truth {truth}: there is no such folder\n  Name a folder that holds {TrueLevelsFile.Name}.");
        var picture = new PictureFile(svg);
        if (picture.Problem is { } inTheWay) return FolderInput.Complain(ExitCode.WrongUse, inTheWay);
        var (content, model, code) = FolderInput.Read(path, modelPath, cancellation);
        if (content is null) return code;
        var (ordered, scenario) = CanonicalOrder.Apply(content.Workforce, content.Scenario!);
        content = content with { Workforce = ordered, Scenario = scenario };
        // Where a level is asked for on a day before the last answer, that answer's assessment counts as later and is not looked at.
        content = content with { Workforce = ResponseEvidence.Of(content.Workforce, content.Scenario!.AsOf, cancellation: cancellation) };
        var inside = Path.Combine(path, GeneratedFolder.TruthFolder);
        if (share is null && Directory.Exists(inside)) truth ??= inside;
        var (cases, wrong) = Cases(content, truth, share ?? 1, seed, cancellation);
        if (cases is not { } known) return wrong;
        if (known.IsEmpty)
        {
            return FolderInput.Complain(
                ExitCode.AnswerIsNo,
                $"{path}: there is nothing to compare estimates with\n  Add scored assessments to evidence.csv, or name a truth with --truth.");
        }

        var taxonomy = content.Workforce.Taxonomy;
        (string, EvidenceModel)[] models = [("default", EvidenceModel.Default(taxonomy))];
        if (model is not null) models = [("learned", model.For(taxonomy)), .. models];
        var document = await ProgressView.RunAsync(
            progress => EvaluationRun.Run(models, content.Workforce, content.Scenario!.AsOf, known, progress, cancellation));
        await picture.WriteAsync(() => EvaluationChart.Of(document));
        if (json) await PlanJson.WriteAsync(Screen.StandardOutput(), document, CancellationToken.None);
        else EvaluationView.Show(document);
        return picture.Finish(ExitCode.Done, json);
    }

    private static (ImmutableArray<EvaluationCase>? Cases, int Code) Cases(
        WorkforceContent content, string? truth, double share, ulong seed, CancellationToken cancellation)
    {
        var asOf = content.Scenario!.AsOf;
        if (truth is null) return (EvaluationCases.HeldOut(content.Workforce, asOf, share, seed), ExitCode.Done);
        var levels = TrueLevelsFile.Read(truth, content.Workforce, cancellation);
        foreach (var warning in levels.Warnings) Console.Error.WriteLine(warning);
        foreach (var error in levels.Errors) Console.Error.WriteLine(error);
        return levels.Succeeded ? (EvaluationCases.True(content.Workforce, asOf, levels.Content), ExitCode.Done) : (null, ExitCode.AnswerIsNo);
    }
}
