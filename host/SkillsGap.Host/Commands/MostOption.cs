using System.CommandLine;

namespace SkillsGap.Host.Commands;

/// <summary><c>--most N</c> or the like: a number of things, at least one.</summary>
internal static class MostOption
{
    public static Option<int> Create(string description, int most, string name = "--most") => new(name)
    {
        Description = description,
        HelpName = "N",
        DefaultValueFactory = _ => most,
        CustomParser = result => Numbers.Parse<int>(result, count => count >= 1, "a whole number of at least 1") ?? 1,
    };
}
