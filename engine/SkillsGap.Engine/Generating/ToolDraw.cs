using System.Collections.Immutable;
using SkillsGap.Engine.Model;

namespace SkillsGap.Engine.Generating;

/// <summary>
/// Draws the tools of a generated enterprise: an assistant for the skill that demand grows fastest for among those that roles require, and one for the
/// next. They came in half a year to nine months ago.
/// </summary>
internal static class ToolDraw
{
    private static readonly (string Id, string Name, double Price)[] Tools =
        [("code-assistant", "Code assistant", 19), ("chat-assistant", "Chat assistant", 30)];

    public static ImmutableArray<Tool> Draw(Enterprise enterprise)
    {
        var draws = enterprise.Draws(Purpose.Tools);
        int[] skills =
        [
            .. enterprise.Catalogue.Roles.SelectMany(role => role.Requirements, (_, need) => need.Skill).Distinct()
                .OrderByDescending(skill => enterprise.Taxonomy.Skills[skill].DemandGrowth).ThenBy(skill => skill).Take(Tools.Length),
        ];
        return
        [
            .. Tools.Take(skills.Length).Select((tool, t) => new Tool(
                tool.Id, tool.Name, tool.Price, null, skills[t], Enterprise.Today.AddDays(-7 * (26 + draws.Below(14))))),
        ];
    }
}
