using System.Collections.Immutable;
using SkillsGap.Engine.Model;

namespace SkillsGap.Engine.Generating;

/// <summary>
/// Draws the tools of a generated enterprise: an assistant for the skill of which most is needed, by people whose roles require it and growth of demand, and
/// one for the next. They came in half a year to nine months ago.
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
                .OrderByDescending(skill => Needed(enterprise, skill)).ThenBy(skill => skill).Take(Tools.Length),
        ];
        return
        [
            .. Tools.Take(skills.Length).Select((tool, t) => new Tool(
                tool.Id, tool.Name, tool.Price, null, skills[t], Enterprise.Today.AddDays(-7 * (26 + draws.Below(14))))),
        ];
    }

    private static double Needed(Enterprise enterprise, int skill) => enterprise.Taxonomy.Skills[skill].DemandGrowth
        * enterprise.Catalogue.Roles.Select((role, r) => role.Requirements.Any(need => need.Skill == skill) ? enterprise.Heads[r] : 0).Sum();
}
