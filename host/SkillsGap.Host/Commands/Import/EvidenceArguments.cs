using System.CommandLine;

namespace SkillsGap.Host.Commands.Import;

/// <summary>What the commands that import evidence are told alike.</summary>
internal static class EvidenceArguments
{
    /// <summary>The files to read.</summary>
    public static Argument<string[]> Files(string description) =>
        new("FILE") { Description = description, Arity = ArgumentArity.OneOrMore };

    /// <summary>What things outside are here.</summary>
    public static Option<string> Map(string description) => new("--map") { Description = description, HelpName = "MAP.csv", Required = true };

    /// <summary>Who people outside are here.</summary>
    public static Option<string?> People() => new("--people")
    {
        Description = "Who is who: CSV with identity (mailbox, its SHA-1, 'HOMEPAGE NAME' of an account, name, or other id) and person_id. "
            + "Without it only those are known whose account, mailbox, name or id is a person_id.",
        HelpName = "PEOPLE.csv",
    };
}
