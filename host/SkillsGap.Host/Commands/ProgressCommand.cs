using System.CommandLine;
using SkillsGap.Engine.Data;
using SkillsGap.Engine.Planning;
using SkillsGap.Engine.Proficiency;
using SkillsGap.Engine.Scenarios;
using SkillsGap.Engine.Tracking;
using SkillsGap.Host.Charts;
using SkillsGap.Host.Plans;
using SkillsGap.Host.Terminal;
using SkillsGap.Host.Verification;
using SkillsGap.Wire.Plans;
using Spectre.Console;

namespace SkillsGap.Host.Commands;

/// <summary><c>progress FOLDER DIR EVENTS.csv</c>: a plan against what happened, and planned again.</summary>
internal static class ProgressCommand
{
    public static Command Create()
    {
        var folder = FolderInput.Argument();
        var plan = new Argument<string>("DIR") { Description = "The plan: the folder that plan --out DIR, or progress --out DIR, wrote." };
        var events = new Argument<string>("EVENTS.csv")
        {
            Description = $"What happened: {string.Join(", ", ProgressEvents.Columns)}. The first three must be there; event is one of {string.Join(", ", Vocabulary.Events.All)}.",
        };
        var asOf = new Option<DateOnly?>("--as-of")
        {
            Description = "The day of the review; default that of the last event.", HelpName = "DAY", CustomParser = Numbers.Day,
        };
        var output = new ProgressOutput.Options();
        var rules = new ProgressRuleOptions();
        var model = ModelOption.Create(" The one that the plan was made with.");
        var movePenalty = new Option<double?>("--move-penalty")
        {
            Description = "Value lost with each decision that is changed though nothing happened to it; default as in plan --from.",
            HelpName = "X",
            CustomParser = result => Numbers.Parse<double>(result, cost => cost is >= 0 and < 1e12, "an amount of at least 0"),
        };
        var planner = new PlannerOptions();
        var svg = new Option<string?>("--svg") { Description = "Write the curve of people proficient as a picture, for any browser.", HelpName = "FILE" };
        var json = new Option<bool>("--json") { Description = "Print review.json instead of the tables." };
        var command = new Command(
            "progress",
            "Review a plan: who is done, on track, late, struggling or out by what happened; mentors and open roles for them; and the rest planned again, "
                + "with paths under way kept and every other change priced.")
        {
            folder, plan, events, asOf, model, movePenalty, svg, json,
        };
        output.AddTo(command);
        rules.AddTo(command);
        planner.AddTo(command);
        command.SetAction((parsed, cancellation) => FolderInput.UnlessCancelledAsync(async () =>
        {
            using var core = PlannerOptions.FindCore();
            return await RunAsync(
                parsed.GetValue(folder)!, parsed.GetValue(plan)!, parsed.GetValue(events)!, parsed.GetValue(asOf), rules.Of(parsed), output.Of(parsed),
                parsed.GetValue(model), parsed.GetValue(movePenalty), parsed.GetValue(svg), parsed.GetValue(json), seed => planner.Of(parsed, core, seed), cancellation);
        }));
        return command;
    }

    private static async Task<int> RunAsync(
        string path, string planFolder, string eventFile, DateOnly? asOf, ProgressRules rules, ProgressOutput output, string? modelPath, double? movePenalty,
        string? svg, bool json, Func<ulong, PlannerSettings> settingsFor, CancellationToken cancellation)
    {
        var picture = new PictureFile(svg);
        if (!rules.AreSound) return FolderInput.Complain(ExitCode.WrongUse, "--struggling-after is below --late-after\n  Whoever struggles is late: give at least as many days.");
        if (!Directory.Exists(planFolder))
            return FolderInput.Complain(ExitCode.WrongUse, $"{planFolder}: there is no such folder\n  Give the folder that plan --out wrote.");
        if (!File.Exists(eventFile)) return FolderInput.Complain(ExitCode.WrongUse, $"{eventFile}: there is no such file\n  Give a CSV file of events.");
        if ((picture.Problem ?? output.ProblemBeside(path, planFolder)) is { } inTheWay) return FolderInput.Complain(ExitCode.WrongUse, inTheWay);
        var (content, model, code) = FolderInput.Read(path, modelPath, cancellation);
        if (content is null) return code;
        var read = ProgressEvents.Read(eventFile, content.Workforce, cancellation);
        foreach (var problem in read.Warnings.Concat(read.Errors)) Console.Error.WriteLine(problem);
        if (!read.Succeeded) return ExitCode.AnswerIsNo;
        try
        {
            var (plan, before, unfit) = await EarlierAsync(content, model, planFolder, cancellation);
            if (plan is null) return FolderInput.Complain(ExitCode.AnswerIsNo, unfit!);
            if (unfit is not null) Console.Error.WriteLine(unfit);
            if (asOf < before.Scenario!.AsOf)
                return FolderInput.Complain(ExitCode.WrongUse, $"--as-of {asOf:yyyy-MM-dd}: is before the plan of {before.Scenario.AsOf:yyyy-MM-dd}\n  Give a later day.");
            var settings = settingsFor((ulong)before.Scenario.Seed);
            var review = await ProgressView.RunAsync(progress => ProgressReviewer.Review(
                before, plan, read.Content, asOf, rules, model, settings.Threads, progress, cancellation));
            // A file of a year has hundreds of events after an early review: what is said of all of them is said once.
            foreach (var alike in review.Remarks.GroupBy(remark => remark.Message))
            {
                Console.Error.WriteLine(alike.First());
                if (alike.Count() > 1) Console.Error.WriteLine($"  The same of {alike.Count() - 1:N0} more, see --json.");
            }

            var (done, error) = review.Next is null ? (null, null) : await PlanRun.RunAsync(progress => new Again(ProgressPlanner.Again(
                review,
                of => MadePlan.Make(of.Next!, of.Next!.Scenario!, model, null, of.Former, movePenalty, settings, progress, cancellation),
                made => made.Plan)));
            (review, var again) = done?.Both ?? (review, null);
            var document = ReviewMapping.ToDocument(review, again?.Plan, error);
            var unwritten = await output.WriteAsync(review, again, document, settings, cancellation);
            await picture.WriteAsync(() => ReviewChart.Of(document));
            if (json) await PlanJson.WriteAsync(Screen.StandardOutput(), document, CancellationToken.None);
            else ReviewView.Show(document, before.Workforce.People.ToDictionary(person => person.Id, person => person.Name));
            if (unwritten is not null) return FolderInput.Complain(ExitCode.AnswerIsNo, unwritten);
            if (!json) Screen.Out.WriteLine(output.Said(again is not null));
            if (error is not null) return FolderInput.Complain(ExitCode.AnswerIsNo, $"Nothing was planned again: {output.WhereToMend(error)}");
            return picture.Finish(review.Next is null || again is { Plan.Exists: true } ? ExitCode.Done : ExitCode.AnswerIsNo, json);
        }
        catch (ScenarioException error)
        {
            return FolderInput.Complain(ExitCode.AnswerIsNo, error.Message);
        }
    }

    // The plan, with a remark or without, or why there is none; and the data with what it was asked in place of the folder's scenario.
    private static async Task<(WorkforcePlan? Plan, WorkforceContent Before, string? Problem)> EarlierAsync(
        WorkforceContent content, LearnedModel? model, string folder, CancellationToken cancellation)
    {
        var (stored, errors) = await PlanFolder.ReadAsync(folder, cancellation);
        if (stored is null) return (null, content, string.Join('\n', errors));
        var (plan, problem) = await ProgressView.RunAsync(progress => stored.Plan.Erased is { Count: > 0 }
            ? ErasedPeople.RestoreThoseLeft(content, model, stored.Plan, progress, cancellation)
            : StoredPlan.Restore(content, model, stored, progress, cancellation));
        return (plan, content with { Scenario = PlannedScenario.Of(content, stored.Plan.Scenario).Scenario }, problem is null ? null : $"{folder}: {problem}");
    }

    /// <summary>The review that was planned from, and the plan.</summary>
    private sealed record Again((ProgressReview Review, MadePlan? Made) Both);
}
