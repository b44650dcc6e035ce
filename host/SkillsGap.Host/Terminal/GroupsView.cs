using SkillsGap.Wire.Plans;
using Spectre.Console;

namespace SkillsGap.Host.Terminal;

/// <summary>Figures about groups as a table.</summary>
internal static class GroupsView
{
    /// <summary>Why there is nothing to show, and what there would be.</summary>
    /// <param name="groups">The answer without a group.</param>
    /// <param name="showing">What else can be asked by and shows some.</param>
    /// <param name="people">People in the workforce.</param>
    public static void ShowNothing(GroupsDocument groups, IReadOnlyList<string> showing, int people)
    {
        var by = groups.By.Count == 0 ? "" : $" by {string.Join(" and ", groups.By)}";
        Screen.Out.WriteLine(
            $"No group{by} may be shown: each of them, or what it leaves of others that are shown, is fewer than {groups.Smallest:N0} of {people:N0} people.");
        Screen.Out.WriteLine(
            groups.By.Count > 0 && showing.Count > 0 ? $"These show something: --by {string.Join(", --by ", showing)}."
            : people < groups.Smallest ? "There are too few people for any figure." : "Leave --by out for everybody together.");
    }

    public static void Show(GroupsDocument groups, IReadOnlyList<string> skills)
    {
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
