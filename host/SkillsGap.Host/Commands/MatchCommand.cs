using System.CommandLine;
using SkillsGap.Engine.Data;
using SkillsGap.Engine.Matching;
using SkillsGap.Engine.Proficiency;
using SkillsGap.Host.Matching;
using SkillsGap.Host.Terminal;
using Spectre.Console;

namespace SkillsGap.Host.Commands;

/// <summary><c>match FOLDER</c>: the best roles, projects, mentors or people for everybody, in bulk.</summary>
internal static class MatchCommand
{
    public static Command Create()
    {
        var folder = FolderInput.Argument();
        var of = new Option<MatchSide>("--of")
        {
            Description = "Who or what gets matches: people, roles or projects.", HelpName = "SIDE", DefaultValueFactory = _ => MatchSide.People,
        };
        var to = new Option<MatchSide>("--to")
        {
            Description = "Matched with: of people roles, projects, mentors (for their gaps) or people (who could stand in); of roles and projects people.",
            HelpName = "SIDE",
            DefaultValueFactory = parsed => parsed.GetValue(of) == MatchSide.People ? MatchSide.Roles : MatchSide.People,
        };
        var top = new Option<int>("--top")
        {
            Description = "Most matches of each; default 10.",
            HelpName = "K",
            DefaultValueFactory = _ => 10,
            CustomParser = result => Numbers.Parse<int>(result, count => count is >= 1 and <= 1000, "a whole number from 1 to 1,000") ?? 1,
        };
        var by = new Option<MatchMeasure>("--by")
        {
            Description = "Ranked by fit (what is there) or reach (what is there or carries over).", HelpName = "MEASURE", DefaultValueFactory = _ => MatchMeasure.Fit,
        };
        var role = new Option<string?>("--role") { Description = "For whose gaps mentors are looked for; default the scenario's first target.", HelpName = "ROLE_ID" };
        var model = ModelOption.Create();
        var file = new Option<string?>("--out") { Description = "Write all matches here: FILE.csv, or FILE.jsonl for a JSON object a line.", HelpName = "FILE" };
        var most = MostOption.Create("Most to show in the table, without --out.", 20);
        var command = new Command("match", "Match everybody with roles, projects, mentors or each other: the best of each with fit, reach, what is missing and weeks.")
        {
            folder, of, to, top, by, role, model, file, most,
        };
        command.SetAction((parsed, cancellation) => RunAsync(
            parsed.GetValue(folder)!, new(parsed.GetValue(of), parsed.GetValue(to), parsed.GetValue(top), parsed.GetValue(by)), parsed.GetValue(role),
            parsed.GetValue(model), parsed.GetValue(file), parsed.GetValue(most), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(
        string path, MatchQuestion question, string? role, string? modelPath, string? file, int most, CancellationToken cancellation)
    {
        if (!question.IsAnswerable)
        {
            return FolderInput.Complain(
                ExitCode.WrongUse, $"--of {Word(question.Of)} --to {Word(question.To)}: is not matched\n"
                    + "  Match people with roles, projects, mentors or people; roles or projects with people.");
        }

        MatchFormat? format = Path.GetExtension(file)?.ToLowerInvariant() switch
        {
            ".csv" => MatchFormat.Csv,
            ".jsonl" => MatchFormat.JsonLines,
            _ => null,
        };
        if (file is not null && format is null)
            return FolderInput.Complain(ExitCode.WrongUse, $"--out {file}: is neither .csv nor .jsonl\n  End the name in one of them.");
        if (file is not null && OutputFolder.ProblemOf(Path.GetDirectoryName(Path.GetFullPath(file))!) is { } inTheWay)
            return FolderInput.Complain(ExitCode.WrongUse, $"--out {file}: its folder {inTheWay}");
        var (content, model, code) = FolderInput.Read(path, modelPath, cancellation);
        if (content is null) return code;
        var target = role is null ? content.Scenario!.Targets[0].Role : content.Workforce.Roles.Select(r => r.Id).ToList().IndexOf(role);
        if (target < 0)
        {
            return FolderInput.Complain(
                ExitCode.WrongUse, $"--role {role}: there is no such role\n  Roles: {string.Join(", ", content.Workforce.Roles.Select(r => r.Id))}.");
        }

        return await WriteAsync(content, model, question with { Role = target }, file, format, most, cancellation);
    }

    private static async Task<int> WriteAsync(
        WorkforceContent content, LearnedModel? model, MatchQuestion question, string? file, MatchFormat? format, int most, CancellationToken cancellation)
    {
        var (shown, done, of, start) = (new List<MatchRow>(), 0, 0, TimeProvider.System.GetTimestamp());
        string? problem;
        try
        {
            problem = await ProgressView.RunAsync(progress =>
            {
                var rows = MatchRows.Of(content, model, question, progress, cancellation);
                of = rows.Count;
                if (file is null)
                {
                    rows.Read(shown.Add, at => (done = at) < most);
                    return null;
                }

                return OutputFolder.TryWriteAsync(() =>
                {
                    Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
                    FileReplacement.Write(file, stream =>
                    {
                        using var writer = new MatchWriter(stream, format!.Value);
                        rows.Read(writer.Write, at => (done = at) < of && !cancellation.IsCancellationRequested);
                    });
                    return Task.CompletedTask;
                }).GetAwaiter().GetResult();
            });
        }
        catch (OperationCanceledException)
        {
            return FolderInput.Complain(ExitCode.AnswerIsNo, "cancelled before the first match was there\n  Run again with more time.");
        }

        if (problem is not null) return FolderInput.Complain(ExitCode.AnswerIsNo, $"--out {file}: {problem}");
        if (file is null)
        {
            MatchView.Show(shown, question, of);
            return ExitCode.Done;
        }

        var took = TimeProvider.System.GetElapsedTime(start);
        if (done < of) return FolderInput.Complain(ExitCode.AnswerIsNo, $"cancelled: {file} has the matches of the first {done:N0} of {of:N0}\n  Run again for the rest.");
        Screen.Out.WriteLine($"Written: {file}, the best {question.Top} {Word(question.To)} of each of {of:N0} {Word(question.Of)}, in {took.TotalSeconds:0.0} s.");
        return ExitCode.Done;
    }

    private static string Word(MatchSide side) => side.ToString().ToLowerInvariant();
}
