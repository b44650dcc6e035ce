using System.CommandLine;
using SkillsGap.Engine.Data.Import;

namespace SkillsGap.Host.Commands.Import;

/// <summary>The options of every import, and what all of them do.</summary>
internal sealed class ImportOptions
{
    private readonly Option<string> into = new("--into")
    {
        Description = "The workforce folder to write or extend; made if missing.", HelpName = "FOLDER", Required = true,
    };

    private readonly Option<bool> dryRun = new("--dry-run") { Description = "Read and check everything, write nothing." };

    private readonly Option<bool> json = new("--json") { Description = "Print the report as JSON." };

    /// <summary>Gives a command the common options and its action.</summary>
    /// <param name="command">The command, with its own arguments and options.</param>
    /// <param name="sourceOf">Makes the source of what was asked; or null after saying on standard error why it cannot.</param>
    public Command Complete(Command command, Func<ParseResult, ImportSource?> sourceOf)
    {
        command.Options.Add(into);
        command.Options.Add(dryRun);
        command.Options.Add(json);
        command.SetAction((parsed, cancellation) => sourceOf(parsed) is { } source
            ? new ImportRun(parsed.GetValue(into)!, parsed.GetValue(dryRun), parsed.GetValue(json)).RunAsync(source, cancellation)
            : Task.FromResult(ExitCode.WrongUse));
        return command;
    }
}
