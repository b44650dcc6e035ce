using System.Globalization;
using SkillsGap.Engine.Model;
using SkillsGap.Wire.Plans;

namespace SkillsGap.Host.Export;

/// <summary>What the ids of a plan stand for, in the workforce it was made from.</summary>
internal sealed class PlanNames(Workforce workforce)
{
    private readonly Dictionary<string, Person> people = workforce.People.ToDictionary(person => person.Id);
    private readonly Dictionary<string, LearningModule> modules = workforce.Modules.ToDictionary(module => module.Id);
    private readonly Dictionary<string, Role> roles = workforce.Roles.ToDictionary(role => role.Id);
    private readonly Dictionary<string, Project> projects = workforce.Projects.ToDictionary(project => project.Id);

    public Workforce Workforce => workforce;

    /// <summary>What a plan names that the workforce does not have, or names twice; null for a plan as it was written.</summary>
    public static string? Unknown(PlanDocument plan, Workforce workforce)
    {
        var steps = plan.People.SelectMany(person => person.Decision?.Steps ?? []).ToList();
        return Missing("people", plan.People.Select(p => p.Id).Concat(plan.People.Select(p => p.Decision?.Mentor)), workforce.People.Select(p => p.Id))
            ?? Missing("roles", plan.People.SelectMany(p => new[] { p.Role, p.Decision?.Role }).Concat(plan.Targets.Select(t => t.Role))
                .Concat(plan.Roles.Select(r => r.Role)), workforce.Roles.Select(r => r.Id))
            ?? Missing("modules", steps.Select(step => step.Module), workforce.Modules.Select(m => m.Id))
            ?? Missing("cohorts", steps.Select(step => step.Cohort), workforce.Cohorts.Select(c => c.Id))
            ?? Missing("projects", plan.People.Select(p => p.Decision?.Project), workforce.Projects.Select(p => p.Id))
            ?? (plan.Rows.Select(row => row.Id).Distinct().Count() == plan.Rows.Count ? null : "has a row twice");

        static string? Missing(string kind, IEnumerable<string?> named, IEnumerable<string> known) =>
            named.Where(id => id is not null).Except(known).FirstOrDefault() is { } id ? $"names '{id}', which is none of the {kind} of the workforce" : null;
    }

    /// <summary>The name of a person; null where nobody gave one.</summary>
    public string? PersonName(string id) => people[id].Name;

    /// <summary>A person to read: the name where there is one, else the id.</summary>
    public string? Person(string? id) => id is null ? null : people.GetValueOrDefault(id)?.Name ?? id;

    public Unit UnitOf(string person) => workforce.Units[people[person].Unit];

    public LearningModule Module(string id) => modules[id];

    public string Role(string id) => roles.GetValueOrDefault(id)?.Name ?? id;

    public string? Project(string? id) => id is null ? null : projects.GetValueOrDefault(id)?.Name ?? id;

    /// <summary>A way to learn in words: its modules in order, each with the day its cohort begins.</summary>
    public string Path(DecisionDocument decision) => string.Join(" → ", decision.Steps.Select(step => step.Cohort is null
        ? modules[step.Module].Name
        : $"{modules[step.Module].Name} ({step.Start.ToString("d MMM", CultureInfo.InvariantCulture)})"));

    /// <summary>What a row of the plan is a limit on, and of what: <c>seats:ctr-1</c> is on seats, of ctr-1.</summary>
    public static (string Kind, string? Of) Parts(string row) => row.IndexOf(':', StringComparison.Ordinal) is >= 0 and int at
        ? (row[..at], row[(at + 1)..])
        : (row, null);
}
