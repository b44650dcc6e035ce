using System.CommandLine;

namespace SkillsGap.Host.Commands;

/// <summary><c>--most N</c>, for commands that print a table.</summary>
internal static class MostOption
{
    public static Option<int> Create(string description, int most) => new("--most")
    {
        Description = description,
        HelpName = "N",
        DefaultValueFactory = _ => most,
        CustomParser = result => Numbers.Parse<int>(result, count => count >= 1, "a whole number of at least 1") ?? 1,
    };
}
