using System.Collections.Immutable;
using SkillsGap.Engine.Model;

namespace SkillsGap.Engine.Scenarios;

/// <summary>Puts everything but people and evidence in the order of its ids, and renumbers what refers to it.</summary>
internal static class CanonicalCatalogue
{
    public static (Workforce Workforce, Scenario Scenario) Apply(Workforce workforce, Scenario scenario)
    {
        var skills = Renumbering.By(workforce.Taxonomy.Skills, i => workforce.Taxonomy.Skills[i].Id);
        var roles = Renumbering.By(workforce.Roles, i => workforce.Roles[i].Id);
        var units = Renumbering.By(workforce.Units, i => workforce.Units[i].Id);
        var modules = Renumbering.By(workforce.Modules, i => workforce.Modules[i].Id);
        var cohorts = Renumbering.By(workforce.Cohorts, i => workforce.Cohorts[i].Id);
        var projects = Renumbering.By(workforce.Projects, i => workforce.Projects[i].Id);
        var tools = Renumbering.By(workforce.Tools, i => workforce.Tools[i].Id);
        var ordered = workforce with
        {
            Taxonomy = Taxonomy(workforce.Taxonomy, skills),
            Roles = [.. roles.Of(workforce.Roles).Select(role => role with
            {
                Requirements = [.. role.Requirements.Select(r => r with { Skill = skills.Place[r.Skill] }).OrderBy(r => r.Skill)],
            })],
            Units = [.. units.Of(workforce.Units).Select(unit => unit with { Parent = units.Of(unit.Parent) })],
            People = [.. workforce.People.Select(p => p with { Unit = units.Place[p.Unit], Role = roles.Place[p.Role] })],
            Evidence = [.. workforce.Evidence.Select(e => e with { Skill = skills.Place[e.Skill] })],
            Responses = [.. workforce.Responses.Select(r => r with { Skill = skills.Place[r.Skill] })],
            Tools = [.. tools.Of(workforce.Tools).Select(tool => tool with { Skill = skills.Of(tool.Skill) })],
            ToolUsage = [.. workforce.ToolUsage.Select(u => u with { Unit = units.Of(u.Unit), Tool = tools.Place[u.Tool] })],
            Outcomes = [.. workforce.Outcomes.Select(o => o with { Unit = units.Of(o.Unit) })],
            Modules = [.. modules.Of(workforce.Modules).Select(module => Module(module, skills))],
            Cohorts = [.. cohorts.Of(workforce.Cohorts).Select(c => c with { Module = modules.Place[c.Module] })],
            Projects = [.. projects.Of(workforce.Projects).Select(project => project with
            {
                Skills = [.. project.Skills.Select(s => s with { Skill = skills.Place[s.Skill] }).OrderBy(s => s.Skill)],
            })],
            Demand = [.. workforce.Demand.Select(d => d with { Project = projects.Place[d.Project], Role = roles.Place[d.Role] })
                .OrderBy(d => d.Project).ThenBy(d => d.Role)],
        };

        // The order of targets means something: the first is the one that gaps are shown for.
        return (ordered, scenario with
        {
            Scope = scenario.Scope is Scope.OfUnits some ? new Scope.OfUnits([.. some.Units.Select(u => units.Place[u]).Order()]) : scenario.Scope,
            Targets = [.. scenario.Targets.Select(target => target with { Role = roles.Place[target.Role] })],
            Transitions = [.. scenario.Transitions.Select(role => roles.Place[role]).Order()],
            Offers = [.. scenario.Offers.Select(offer => new PathOffer(units.Place[offer.Unit], roles.Place[offer.Role]))
                .Distinct().OrderBy(offer => offer.Unit).ThenBy(offer => offer.Role)],
            UnderWay = [.. scenario.UnderWay.Select(path => path with
            {
                Role = roles.Place[path.Role], Project = projects.Of(path.Project),
                Steps = [.. path.Steps.Select(step => step with { Module = modules.Place[step.Module], Cohort = cohorts.Of(step.Cohort) })],
            })],
            Declined = [.. scenario.Declined.Select(one => one with { Role = roles.Of(one.Role) })],
        });
    }

    private static Taxonomy Taxonomy(Taxonomy taxonomy, Renumbering skills) => new(
        skills.Of(taxonomy.Skills),
        [.. taxonomy.Prerequisites.Select(p => new SkillPrerequisite(skills.Place[p.Skill], skills.Place[p.Needs]))
            .OrderBy(p => p.Skill).ThenBy(p => p.Needs)],
        [.. skills.Of(taxonomy.Components).Select(parts => parts.OrderBy(part => part.ComponentId, StringComparer.Ordinal).ToImmutableArray())],
        [.. taxonomy.DeclaredTransfers.Select(t => t with { From = skills.Place[t.From], To = skills.Place[t.To] })
            .OrderBy(t => t.From).ThenBy(t => t.To)]);

    private static LearningModule Module(LearningModule module, Renumbering skills) => module with
    {
        Outcomes = [.. module.Outcomes.Select(o => o with { Skill = skills.Place[o.Skill] }).OrderBy(o => o.Skill)],
        Prerequisites = [.. module.Prerequisites.Select(p => p with { Skill = skills.Place[p.Skill] }).OrderBy(p => p.Skill)],
    };
}
