using SkillsGap.Engine.Model;

namespace SkillsGap.Engine.Adoption;

/// <summary>
/// Offers learning to the planner for teams of low adoption. Using a tool well becomes a role that requires the tool's skill, at the level that every kind of
/// module offered reaches, and the scenario offers the team's people paths towards it: micro-learning, workshop, practice or certification, whatever the
/// catalogue has. They compete with everything else that is planned, under the same budgets, seats and hours.
/// </summary>
public static class TeamOffers
{
    /// <summary>
    /// The workforce with such a role for each tool with a low team, and the scenario with its offers. A role of that id that is there is taken as it is.
    /// </summary>
    /// <param name="workforce">The workforce, in any order.</param>
    /// <param name="scenario">Its scenario.</param>
    /// <param name="report">The low teams, of the same workforce.</param>
    /// <param name="worth">
    /// Worth a month of one more who uses a tool well, at least 0, in the scenario's currency; null for what its users say that they save, hours at each one's
    /// hourly cost. Of a tool of which neither is known nothing is offered.
    /// </param>
    public static (Workforce Workforce, Scenario Scenario, IReadOnlyList<TeamOffer> Offers) AddTo(
        Workforce workforce, Scenario scenario, AdoptionReport report, double? worth = null)
    {
        ArgumentNullException.ThrowIfNull(workforce);
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(report);
        if (worth is { } given) ArgumentOutOfRangeException.ThrowIfNegative(given, nameof(worth));
        var known = report.Analysis.Workforce;
        var (roles, paths, offers) = (workforce.Roles, scenario.Offers, new List<TeamOffer>());
        foreach (var tool in report.Tools)
        {
            LowTeam[] teams = [.. tool.LowTeams.Where(team => !team.Offers.IsEmpty)];
            if (teams.Length == 0 || (worth ?? Saved(tool.Return)) is not { } value) continue;
            var (id, skill) = (known.Tools[tool.Tool].Id, known.Tools[tool.Tool].Skill!.Value);
            var name = RoleOf(id);
            var place = roles.ToList().FindIndex(role => role.Id == name);
            if (place < 0)
            {
                place = roles.Length;
                var own = workforce.Taxonomy.Skills.ToList().FindIndex(one => one.Id == known.Taxonomy.Skills[skill].Id);
                roles = roles.Add(new(
                    name, $"Uses {known.Tools[tool.Tool].Name} well", "tools", value, null, null, null,
                    [new(own, teams.SelectMany(team => team.Offers).Min(offer => LevelOf(known.Modules[offer.Module], skill)), 1)], []));
            }

            foreach (var team in teams)
            {
                var unit = known.Units[team.Team.Group].Id;
                paths = paths.Add(new(workforce.Units.ToList().FindIndex(one => one.Id == unit), place));
                offers.Add(new(unit, name, roles[place].Requirements.Max(need => need.Level), roles[place].FirstHeadWorth));
            }
        }

        return (workforce with { Roles = roles }, scenario with { Offers = [.. paths.Distinct()] }, offers);
    }

    /// <summary>Id of the role that stands for using a tool well.</summary>
    public static string RoleOf(string tool) => $"{tool}-user";

    private static double LevelOf(LearningModule module, int skill) => module.Outcomes.First(outcome => outcome.Skill == skill).LevelTo;

    private static double? Saved(ToolReturn from) => from is { Worth.Value: > 0 and var sum, Months: > 0, Reporting: > 0 }
        ? sum / from.Reporting / from.Months : null;
}
