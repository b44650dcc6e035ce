using System.CommandLine;
using SkillsGap.Engine.Data;
using SkillsGap.Engine.Proficiency.Responses;
using SkillsGap.Engine.Scenarios;
using SkillsGap.Host.Terminal;
using SkillsGap.Wire.Plans;

namespace SkillsGap.Host.Commands;

/// <summary><c>evaluate responses FILE</c>: how well answers are predicted before they are seen.</summary>
internal static class EvaluateResponsesCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("FILE")
        {
            Description = $"A CSV file of answers in order of their dates, with the columns {string.Join(", ", ResponseLog.Columns)} and the one of --split. "
                + "It is read once, row by row, and may be longer than memory.",
        };
        var split = new Option<string>("--split")
        {
            Description = "The column that says of each answer 'train' or 'test'. Answers of 'test' are predicted from all answers before them, "
                + "and then learned from like the others.",
            HelpName = "COLUMN", Required = true,
        };
        var json = new Option<bool>("--json") { Description = "Print the measures as JSON instead of a table." };
        var command = new Command(
            "responses", "How well answers to items of tests are predicted before they are seen, beside simple shares: AUC, log loss, Brier, calibration.")
        {
            file, split, json,
        };
        command.SetAction((parsed, cancellation) =>
            RunAsync(parsed.GetValue(file)!, parsed.GetValue(split)!, parsed.GetValue(json), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(string file, string split, bool json, CancellationToken cancellation)
    {
        if (!File.Exists(file)) return FolderInput.Complain(ExitCode.WrongUse, $"{file}: there is no such file\n  Correct the path of the answers.");
        if (split.Length == 0 || ResponseLog.Columns.Contains(split))
        {
            return FolderInput.Complain(
                ExitCode.WrongUse, $"--split {split}: is no column that says what is held out\n"
                    + $"  Name a column of 'train' and 'test' beside {string.Join(", ", ResponseLog.Columns)}.");
        }

        var evaluator = new ResponseEvaluator();
        var read = await ProgressView.RunAsync(progress =>
            ResponseLog.Read(file, split, evaluator.Add, new Reading(progress), cancellation));
        foreach (var warning in read.Warnings) Console.Error.WriteLine(warning);
        foreach (var error in read.Errors) Console.Error.WriteLine(error);
        if (!read.Succeeded) return ExitCode.AnswerIsNo;
        var evaluation = evaluator.Finish();
        if (evaluation.HeldOut == 0)
        {
            return FolderInput.Complain(
                ExitCode.AnswerIsNo, $"{file}: nothing is held out\n  Write 'test' into column {split} of the answers that are to be predicted.");
        }

        var document = new ResponseEvaluationDocument(
            evaluation.Responses, evaluation.HeldOut, evaluation.People, evaluation.Skills, evaluation.Items,
            [.. evaluation.Predictors.Select(p => new PredictorDocument(
                p.Name, p.Score.Ranking?.Auc, p.Score.LogLoss, p.Score.Brier, p.Score.CalibrationError))]);
        if (json) await PlanJson.WriteAsync(Screen.StandardOutput(), document, CancellationToken.None);
        else ResponseEvaluationView.Show(document);
        return ExitCode.Done;
    }

    private sealed class Reading(IProgress<StageProgress> progress) : IProgress<double>
    {
        public void Report(double value) => progress.Report(new("Reading and predicting answers", value));
    }
}
