using SkillsGap.Wire.Plans;
using Spectre.Console;

namespace SkillsGap.Host.Terminal;

/// <summary>Figures about groups as a table.</summary>
internal static class GroupsView
{
    public static void Show(GroupsDocument groups, IReadOnlyList<string> skills)
    {
        if (groups.Groups.Count == 0)
        {
            Screen.Out.WriteLine($"No group may be shown: each is empty, or would tell of fewer than {groups.Smallest:N0} people.");
            return;
        }

        int[] shown = [.. skills.Select(skill => groups.Skills.ToList().IndexOf(skill))];
        string[] names = groups.By.Count == 0 ? ["group"] : [.. groups.By];
        var table = Grids.Of([.. names, "people", "fit", "reach", "capable", .. skills]);
        foreach (var group in groups.Groups)
        {
            table.AddRow([
                .. groups.By.Count == 0 ? ["everybody"] : group.Names.Select(Markup.Escape), $"{group.People:N0}", $"{group.Fit:0.00}", $"{group.Reach:0.00}",
                group.Capable is { } capable ? $"{capable:N0}" : "–", .. shown.Select(skill => $"{group.Levels[skill]:0.00}"),
            ]);
        }

        Screen.Out.Write(table);
        Screen.Out.WriteLine($"Means over all people of a group, towards {groups.Role} on {groups.AsOf:yyyy-MM-dd}. What is not listed is empty, or would "
            + $"tell of fewer than {groups.Smallest:N0} people; – would, or would tell the same of everybody in the group.");
    }
}
