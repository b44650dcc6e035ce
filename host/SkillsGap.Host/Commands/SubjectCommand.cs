using System.CommandLine;
using System.Text;
using SkillsGap.Engine.Data;
using SkillsGap.Engine.Scenarios;
using SkillsGap.Host.Plans;
using SkillsGap.Host.Reporting;
using SkillsGap.Host.Terminal;
using SkillsGap.Host.Verification;
using SkillsGap.Wire.Plans;

namespace SkillsGap.Host.Commands;

/// <summary><c>subject FOLDER PERSON_ID</c>: all that is known and decided about one person, for that person.</summary>
internal static class SubjectCommand
{
    public static Command Create()
    {
        var folder = FolderInput.Argument();
        var person = new Argument<string>("PERSON_ID") { Description = "The person, by id." };
        var plan = new Option<string?>("--plan")
        {
            Description = "The plan that holds, as plan --out DIR wrote it: only then is anything decided.", HelpName = "DIR",
        };
        var model = ModelOption.Create();
        var output = new Option<string?>("--out") { Description = "Write it to a file instead.", HelpName = "FILE" };
        var json = new Option<bool>("--json") { Description = "As JSON instead of a letter." };
        var command = new Command(
            "subject", "Write all that is known and decided about one person: every stored row, what it is taken to say, what is decided and why, and what "
                + "can be asked for.")
        {
            folder, person, plan, model, output, json,
        };
        command.SetAction((parsed, cancellation) => FolderInput.UnlessCancelledAsync(() => RunAsync(
            parsed.GetValue(folder)!, parsed.GetValue(person)!, parsed.GetValue(plan), parsed.GetValue(model), parsed.GetValue(output), parsed.GetValue(json),
            cancellation)));
        return command;
    }

    private static async Task<int> RunAsync(
        string path, string id, string? planFolder, string? modelPath, string? output, bool json, CancellationToken cancellation)
    {
        if (planFolder is not null && !Directory.Exists(planFolder))
            return FolderInput.Complain(ExitCode.WrongUse, $"--plan {planFolder}: there is no such folder\n  Give the folder that plan --out wrote.");
        if (output is not null && !Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(output))))
            return FolderInput.Complain(ExitCode.WrongUse, $"--out {output}: there is no such folder\n  Make the folder first, or write elsewhere.");
        var (content, model, code) = FolderInput.Read(path, modelPath, cancellation);
        if (content is null) return code;
        var at = FolderInput.IndexOf(content.Workforce, id);
        if (at < 0) return FolderInput.NobodyOf(id, path);
        var (plan, error) = planFolder is null ? (null, null) : await ClaimFile.ReadPlanAsync(Path.Combine(planFolder, "plan.json"), cancellation);
        if (error is not null) return FolderInput.Complain(ExitCode.AnswerIsNo, error);
        var (review, noReview) = planFolder is null ? (null, null) : await ReportFolder.ReviewAsync(planFolder, cancellation);
        if (noReview is not null) return FolderInput.Complain(ExitCode.AnswerIsNo, noReview);
        if (plan is not null
            && DataFingerprint.Of(content, PlannedScenario.Of(content, plan.Scenario).Scenario, cancellation) != plan.DataFingerprint)
            Console.Error.WriteLine($"{planFolder}: was made from other data; its decision is given as it stands there.");
        var document = await ProgressView.RunAsync(progress =>
        {
            var analysis = WorkforceAnalysis.Of(content.Workforce, content.Scenario!, model, progress: progress, cancellation: cancellation);
            var person = FolderInput.IndexOf(analysis.Workforce, id);
            return SubjectMapping.Of(content, at, analysis, person, plan is null ? null : (plan, planFolder!), review);
        });
        if (output is null)
        {
            await WriteAsync(Screen.StandardOutput());
            return ExitCode.Done;
        }

        try
        {
            await FileReplacement.WriteAsync(output, WriteAsync);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return FolderInput.Complain(ExitCode.AnswerIsNo, $"--out {output}: cannot be written: {problem.Message}\n  Write elsewhere.");
        }

        Console.Error.WriteLine($"{output} is written.");
        return ExitCode.Done;

        Task WriteAsync(Stream stream) => json
            ? PlanJson.WriteAsync(stream, document, CancellationToken.None)
            : stream.WriteAsync(Encoding.UTF8.GetBytes(SubjectLetter.Of(document)), CancellationToken.None).AsTask();
    }
}
