using SkillsGap.Engine.Explaining;
using SkillsGap.Wire.Plans;
using Spectre.Console;

namespace SkillsGap.Host.Terminal;

/// <summary>What a person is likely to have too.</summary>
internal static class LikelyView
{
    public static void Show(LikelyDocument likely)
    {
        if (likely.Skills.Count == 0)
        {
            Screen.Out.MarkupLine($"Nothing that [bold]{Markup.Escape(likely.Person)}[/] has speaks for a skill without evidence.");
            return;
        }

        var table = new Table().Border(TableBorder.Rounded).AddColumns("ask about", "likely", "usual", "because");
        foreach (var skill in likely.Skills)
        {
            table.AddRow(
                Markup.Escape(skill.Skill), ChanceWords.Of(skill.Probability), $"{skill.Usual:P0}",
                Markup.Escape(string.Join("; ", skill.Because.Select(b => $"{b.Both} of {b.With} with {b.Skill}"))));
        }

        Screen.Out.Write(table);
        Screen.Out.MarkupLine($"Skills without evidence of [bold]{Markup.Escape(likely.Person)}[/], by what {likely.Profiles:N0} {likely.LearnedFrom} "
            + $"{(likely.LearnedFrom == "roles" ? "require" : "have")} together. Something to ask about: no estimate uses it.");
    }
}
