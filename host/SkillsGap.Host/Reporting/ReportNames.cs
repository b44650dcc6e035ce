using System.Collections.Frozen;
using SkillsGap.Engine.Model;

namespace SkillsGap.Host.Reporting;

/// <summary>What things are called. A plan names them by id; a workforce knows names for them.</summary>
internal sealed class ReportNames
{
    /// <summary>Everything by its id.</summary>
    public static readonly ReportNames Ids = new([], [], [], [], [], [], []);

    private readonly FrozenDictionary<string, string> roles, skills, modules, cohorts, projects, units, people;

    private ReportNames(
        IEnumerable<(string Id, string? Name)> roles, IEnumerable<(string Id, string? Name)> skills, IEnumerable<(string Id, string? Name)> modules,
        IEnumerable<(string Id, string? Name)> cohorts, IEnumerable<(string Id, string? Name)> projects, IEnumerable<(string Id, string? Name)> units,
        IEnumerable<(string Id, string? Name)> people)
    {
        (this.roles, this.skills, this.modules) = (Named(roles), Named(skills), Named(modules));
        (this.cohorts, this.projects, this.units, this.people) = (Named(cohorts), Named(projects), Named(units), Named(people));
    }

    /// <summary>The names that a workforce gives.</summary>
    public static ReportNames Of(Workforce workforce) => new(
        workforce.Roles.Select(role => (role.Id, (string?)role.Name)), workforce.Taxonomy.Skills.Select(skill => (skill.Id, (string?)skill.Name)),
        workforce.Modules.Select(module => (module.Id, (string?)module.Name)),
        workforce.Cohorts.Select(cohort => (cohort.Id, (string?)$"{workforce.Modules[cohort.Module].Name} ({cohort.Id})")),
        workforce.Projects.Select(project => (project.Id, (string?)project.Name)), workforce.Units.Select(unit => (unit.Id, (string?)unit.Name)),
        workforce.People.Select(person => (person.Id, string.IsNullOrEmpty(person.Name) ? null : $"{person.Name} ({person.Id})")));

    public string Role(string id) => roles.GetValueOrDefault(id, id);

    public string Skill(string id) => skills.GetValueOrDefault(id, id);

    public string Module(string id) => modules.GetValueOrDefault(id, id);

    public string Cohort(string id) => cohorts.GetValueOrDefault(id, id);

    public string Project(string id) => projects.GetValueOrDefault(id, id);

    public string Unit(string id) => units.GetValueOrDefault(id, id);

    public string Person(string id) => people.GetValueOrDefault(id, id);

    private static FrozenDictionary<string, string> Named(IEnumerable<(string Id, string? Name)> things) =>
        things.Where(thing => !string.IsNullOrWhiteSpace(thing.Name)).ToFrozenDictionary(thing => thing.Id, thing => thing.Name!);
}
