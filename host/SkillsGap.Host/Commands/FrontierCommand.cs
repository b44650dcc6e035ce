using System.CommandLine;
using SkillsGap.Engine.Data;
using SkillsGap.Engine.Planning;
using SkillsGap.Engine.Scenarios;
using SkillsGap.Host.Plans;
using SkillsGap.Host.Terminal;
using SkillsGap.Wire.Plans;

namespace SkillsGap.Host.Commands;

/// <summary><c>frontier FOLDER --budget from:to:steps</c>: what plans are worth under one limit after the other.</summary>
internal static class FrontierCommand
{
    private const double DefaultGap = 1e-3;

    public static Command Create()
    {
        var input = new Argument<string>("FOLDER|PROBLEM.json")
        {
            Description = "A workforce folder or workbook; or an allocation problem, with --row and --upper.",
        };
        var sweep = new SweepOptions();
        var role = TargetRole.Option("--head-count");
        var confidence = ScenarioOptions.ConfidenceOption();
        var model = ModelOption.Create();
        var csv = new Option<string?>("--csv") { Description = "Write the points as a table.", HelpName = "FILE" };
        var svg = new Option<string?>("--svg") { Description = "Write a picture, for any browser.", HelpName = "FILE" };
        var output = new Option<string?>("--out")
        {
            Description = "Keep each point's plan in a folder of its own below, as plan and allocate do, for verify.",
            HelpName = "DIR",
        };
        var json = new Option<bool>("--json") { Description = "Print the points as JSON instead of a table." };
        var planner = new PlannerOptions(DefaultGap);
        var command = new Command(
            "frontier", "What the best plan is worth under one budget, deadline or head-count after the other, each with its bound. --time-limit is that of all together.")
        {
            input, role, confidence, model, csv, svg, output, json,
        };
        sweep.AddTo(command);
        planner.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            using var core = PlannerOptions.FindCore();
            var files = new FrontierFiles(parsed.GetValue(csv), parsed.GetValue(svg), parsed.GetValue(output));
            if (files.Problem is { } inTheWay) return FolderInput.Complain(ExitCode.WrongUse, inTheWay);
            if (sweep.IsOfRow(parsed))
            {
                if (parsed.GetValue(confidence) is not null || parsed.GetValue(role) is not null || parsed.GetValue(model) is not null)
                    return FolderInput.Complain(ExitCode.WrongUse, "--confidence, --role and --model: are of a workforce\n  Leave them out for an allocation problem.");
                return await ProblemSweep.RunAsync(parsed.GetValue(input)!, sweep.Get(parsed), planner.Of(parsed, core), files, parsed.GetValue(json), cancellation);
            }

            return await FolderAsync(
                parsed.GetValue(input)!, parsed.GetValue(model), sweep.Get(parsed), parsed.GetValue(role), parsed.GetValue(confidence), seed => planner.Of(parsed, core, seed), files,
                parsed.GetValue(json), cancellation);
        });
        return command;
    }

    private static async Task<int> FolderAsync(
        string path, string? modelPath, Sweep sweep, string? role, double? confidence, Func<ulong, PlannerSettings> settingsFor, FrontierFiles files, bool json,
        CancellationToken cancellation)
    {
        var (content, model, code) = FolderInput.Read(path, modelPath, cancellation);
        if (content is null) return code;
        var (made, wrong) = WorkforceSweep.Of(content, sweep, role, confidence);
        if (made is null) return FolderInput.Complain(ExitCode.WrongUse, wrong!);
        var settings = settingsFor((ulong)content.Scenario!.Seed);
        var start = settings.TimeProvider.GetTimestamp();
        var points = new List<SweepPoint>();
        try
        {
            await ProgressView.RunAsync(progress =>
            {
                var analysis = PlanAnalysis.Of(content, content.Scenario!, model, settings.Threads, progress, cancellation);
                foreach (var plan in made.Plans(analysis, settings, progress, cancellation))
                {
                    points.Add(FrontierMapping.Of(plan, made.Row));
                    files.Keep(made.NameOf(plan.At), plan.Plan, () => PlanMapping.ToDocument(
                        plan.Plan, settings, DataFingerprint.Of(content, made.ScenarioAt(plan), CancellationToken.None), made.ConfidenceOf(plan.Plan)));
                }

                return points.Count;
            });
        }
        catch (ScenarioException error)
        {
            return FolderInput.Complain(ExitCode.AnswerIsNo, error.Message);
        }
        catch (OperationCanceledException)
        {
            return FolderInput.Complain(ExitCode.AnswerIsNo, "cancelled before there was a plan\n  Run again; once planning has begun what is done is kept.");
        }

        points.Sort((a, b) => a.At.CompareTo(b.At));
        var document = new FrontierDocument(
            sweep.Over, content.Scenario!.Currency, settings.GapTarget, settings.Seed, confidence, sweep.Points.Count, [.. points.Select(point => point.Figures)]);
        return await files.FinishAsync(document, points, settings.TimeProvider.GetElapsedTime(start), json);
    }
}
