using System.CommandLine;
using SkillsGap.Engine.Data.Import.GitLog;

namespace SkillsGap.Host.Commands.Import;

/// <summary><c>import git LOG…</c>: what people changed becomes evidence of code.</summary>
internal static class GitCommand
{
    public static Command Create()
    {
        var logs = new Argument<string[]>("LOG")
        {
            Description = "What 'git log --no-merges --numstat --date=iso-strict' wrote; other dates and --format=medium, fuller, raw or "
                + "'%H%x09%aN%x09%aE%x09%aI' will do. It replaces what a log of this name said about its periods: give whole ones.",
            Arity = ArgumentArity.OneOrMore,
        };
        var map = EvidenceArguments.Map(
            "What changes show: CSV with paths (as in .gitignore) or language or both, skill_id (empty: such paths do not count), and if wanted weight (1).");
        var people = EvidenceArguments.People();
        var mailmap = new Option<string?>("--mailmap")
        {
            Description = "Proper names and mailboxes of committers, as git's .mailmap has them.", HelpName = "FILE",
        };
        var repository = new Option<string?>("--repository")
        {
            Description = "The name of the history in the evidence's source. Default: the log's file name.", HelpName = "NAME",
        };
        var period = new Option<GitPeriod>("--period")
        {
            Description = "The time summed up to one piece of evidence.", DefaultValueFactory = _ => GitPeriod.Quarter,
        };
        var command = new Command("git", "Take a git history as evidence of code: per person, skill and period, saturating.")
        {
            logs, map, people, mailmap, repository, period,
        };
        return new ImportOptions().Complete(command, parsed => new GitSource(
            parsed.GetValue(logs)!, parsed.GetValue(map)!, parsed.GetValue(people), parsed.GetValue(mailmap), parsed.GetValue(repository),
            parsed.GetValue(period)));
    }
}
