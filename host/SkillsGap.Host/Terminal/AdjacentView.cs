using SkillsGap.Wire.Plans;
using Spectre.Console;

namespace SkillsGap.Host.Terminal;

/// <summary>What carries over from a skill.</summary>
internal static class AdjacentView
{
    public static void Show(AdjacentDocument adjacent)
    {
        var table = new Table().Border(TableBorder.Rounded).AddColumns("sub-skill", "to it", "back", "because");
        foreach (var skill in adjacent.Skills)
        {
            table.AddRow(Markup.Escape(skill.Skill), $"{skill.To:0.00}", $"{skill.From:0.00}", Markup.Escape(string.Join("; ", Reasons(skill))));
        }

        Screen.Out.Write(table);
        Screen.Out.MarkupLine($"How much of each somebody strong in [bold]{Markup.Escape(adjacent.Skill)}[/] has already, and the other way round.");
    }

    private static IEnumerable<string> Reasons(AdjacentSkillDocument skill)
    {
        if (skill.Declared is not null) yield return "declared";
        if (skill.Covered is { } covered) yield return $"covers {covered:P0} of it";
        if (skill.Roles is { } roles) yield return $"{roles.Both} of {roles.With} roles";
        if (skill.People is { } people) yield return $"{people.Both} of {people.With} people";
    }
}
