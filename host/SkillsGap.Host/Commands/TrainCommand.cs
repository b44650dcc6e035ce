using System.CommandLine;
using System.Text.Json;
using SkillsGap.Engine.Data;
using SkillsGap.Engine.ModelFiles;
using SkillsGap.Engine.Proficiency;
using SkillsGap.Engine.Proficiency.Responses;
using SkillsGap.Engine.Proficiency.Training;
using SkillsGap.Engine.Scenarios;
using SkillsGap.Host.Terminal;

namespace SkillsGap.Host.Commands;

/// <summary><c>train FOLDER --out MODEL</c>: learns what evidence is worth and how skills go together.</summary>
internal static class TrainCommand
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    public static Command Create()
    {
        var folder = FolderInput.Argument();
        var output = new Option<string>("--out")
        {
            Description = "The model file to write, for --model; replaced at once.", HelpName = "MODEL", Required = true,
        };
        var people = new Option<int>("--people")
        {
            Description = "Most people that kinds of evidence and means are learned from; more take longer and change little.",
            HelpName = "N",
            DefaultValueFactory = _ => new TrainingSettings().MostMeasured,
            CustomParser = result => Numbers.Parse<int>(
                result, count => count >= TrainingSettings.FewestPeople, $"a whole number of at least {TrainingSettings.FewestPeople}") ?? 0,
        };
        var seed = new Option<int?>("--seed")
        {
            Description = "Seed of the draw of people, where there are more than are used; the same seed gives the same model. Default: the scenario's.",
            HelpName = "N",
            CustomParser = result => Numbers.Parse<int>(result, number => number >= 0, "a whole number of at least 0"),
        };
        var all = new Option<bool>("--all") { Description = "Show every parameter of every skill and kind, not a summary." };
        var json = new Option<bool>("--json") { Description = "Print the parameters as JSON instead of tables, all of them." };
        var command = new Command(
            "train", "Learn from a workforce how much each kind of evidence is worth, where levels lie and how skills go together; what the data "
                + $"cannot tell keeps its default, and says why. Under {TrainingSettings.FewestPeople} people nothing is learned: the file then holds the defaults, and the "
                + $"exit code is {ExitCode.AnswerIsNo}.")
        {
            folder, output, people, seed, all, json,
        };
        command.SetAction((parsed, cancellation) => RunAsync(
            parsed.GetValue(folder)!, parsed.GetValue(output)!, parsed.GetValue(people), parsed.GetValue(seed), parsed.GetValue(all), parsed.GetValue(json),
            cancellation));
        return command;
    }

    private static async Task<int> RunAsync(string path, string output, int people, int? seed, bool all, bool json, CancellationToken cancellation)
    {
        if (Directory.Exists(output))
            return FolderInput.Complain(ExitCode.WrongUse, $"--out {output}: is a folder\n  Name the file, such as {Path.Combine(output, "model.json")}.");
        if (OutputFolder.ProblemOf(Path.GetDirectoryName(Path.GetFullPath(output))!) is { } inTheWay)
            return FolderInput.Complain(ExitCode.WrongUse, $"--out {output}: its folder {inTheWay}");
        var (content, code) = FolderInput.Read(path, cancellation);
        if (content is null) return code;
        var (time, start) = (TimeProvider.System, TimeProvider.System.GetTimestamp());
        LearnedModel model;
        try
        {
            var settings = new TrainingSettings { MostMeasured = people, Seed = seed ?? content.Scenario!.Seed };
            model = await ProgressView.RunAsync(progress => Trained(content, settings, time, progress, cancellation));
        }
        catch (OperationCanceledException)
        {
            return FolderInput.Complain(ExitCode.AnswerIsNo, "cancelled: nothing was written\n  Run again with more time, or with fewer --people.");
        }

        var unwritten = await OutputFolder.TryWriteAsync(() =>
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(output))!);
            ModelFile.Write(output, model);
            return Task.CompletedTask;
        });
        if (unwritten is not null) return FolderInput.Complain(ExitCode.AnswerIsNo, $"--out {output}: {unwritten}");
        var seconds = time.GetElapsedTime(start).TotalSeconds;
        var said = new { Out = output, Sha256 = ModelFile.Fingerprint(model), Seconds = Math.Round(seconds, 1), model.Training };
        if (json) Console.WriteLine(JsonSerializer.Serialize(said, Indented));
        else TrainView.Show(model, output, seconds, all);
        if (model.Training.Parameters.Any(parameter => parameter.KeptBecause is null)) return ExitCode.Done;
        var reason = model.Training.Parameters.Select(parameter => parameter.KeptBecause).FirstOrDefault() ?? "there is nothing to learn";
        return FolderInput.Complain(
            ExitCode.AnswerIsNo, $"nothing was learned: {reason}\n  {output} holds the defaults; train on more people, with assessments.");
    }

    /// <summary>What is used from now on is what will be read from the file.</summary>
    private static LearnedModel Trained(
        WorkforceContent content, TrainingSettings settings, TimeProvider time, IProgress<StageProgress> progress, CancellationToken cancellation)
    {
        var fingerprint = DataFingerprint.Of(content, content.Scenario, cancellation);
        var (workforce, scenario) = CanonicalOrder.Apply(content.Workforce, content.Scenario!);
        workforce = ResponseEvidence.Of(workforce, scenario.AsOf, cancellation: cancellation);
        var learned = CompleteTraining.Train(workforce, scenario.AsOf, fingerprint, settings, new Told(progress), cancellation);
        return ModelFile.Rounded(learned with
        {
            Training = learned.Training with
            {
                Trained = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime),
                Engine = typeof(ModelTrainer).Assembly.GetName().Version!.ToString(3),
            },
        });
    }

    private sealed class Told(IProgress<StageProgress> progress) : IProgress<TrainingProgress>
    {
        public void Report(TrainingProgress value) => progress.Report(new(
            value.Phase, value.Done, value.Objective is { } objective ? $"step {value.Iteration}, {objective:0.000} a person" : $"step {value.Iteration}"));
    }
}
