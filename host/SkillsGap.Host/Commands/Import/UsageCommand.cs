using System.CommandLine;
using SkillsGap.Engine.Data.Import.Usage;

namespace SkillsGap.Host.Commands.Import;

/// <summary><c>import usage FILE…</c>: exports of the use of tools become tool_usage.csv.</summary>
internal static class UsageCommand
{
    public static Command Create()
    {
        var files = EvidenceArguments.Files(
            "Exports of the use of tools: CSV with person (or unit, of figures that name nobody), tool, date, active (true or false, or days; of a unit the people "
            + "who used it), and if wanted days (1, or 7 for a week), sessions, features (names separated by semicolons, or how many), hours_saved.");
        var (people, skill) = (EvidenceArguments.People(), SkillOption());
        var command = new Command(
            "usage", "Take the use of tools into tool_usage.csv; where tools.csv names the skill that a tool exercises, it becomes evidence of kind tool_usage too.")
        {
            files, people, skill,
        };
        return new ImportOptions().Complete(command, parsed => new UsageSource(parsed.GetValue(files)!, parsed.GetValue(people), parsed.GetValue(skill)));
    }

    /// <summary><c>--skill</c>: what tools that are new exercise.</summary>
    public static Option<string?> SkillOption() => new("--skill")
    {
        Description = "The skill that tools exercise which are not in tools.csv yet; default none. For those that are, tools.csv says.", HelpName = "SKILL_ID",
    };
}
