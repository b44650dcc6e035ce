using SkillsGap.Engine.Model;

namespace SkillsGap.Engine.Audit.Timing;

/// <summary>What roles required, and who held which, in a former state of a workforce; compared by ids.</summary>
internal sealed class FormerRequirements
{
    private readonly Dictionary<string, Dictionary<string, double>> required;
    private readonly Dictionary<string, string> held;

    /// <summary>Looks the former state up.</summary>
    public FormerRequirements(Workforce former)
    {
        required = former.Roles.ToDictionary(role => role.Id, role => Levels(former, role));
        held = former.People.ToDictionary(person => person.Id, person => former.Roles[person.Role].Id);
    }

    /// <summary>What is new for somebody: another role, or another level in a skill (the first of several); null where nothing is, or they are new.</summary>
    public (AuditReasonKind Kind, int? Skill)? Change(Workforce now, int person)
    {
        if (!held.TryGetValue(now.People[person].Id, out var before)) return null;
        var role = now.Roles[now.People[person].Role];
        if (role.Id != before) return (AuditReasonKind.RoleChanged, null);
        var old = required[before];
        var dropped = old.Count;
        foreach (var need in role.Requirements.Where(need => need.Level > 0))
        {
            var known = old.TryGetValue(now.Taxonomy.Skills[need.Skill].Id, out var level);
            if (!known || level != need.Level) return (AuditReasonKind.RequirementChanged, need.Skill);
            dropped--;
        }

        return dropped > 0 ? (AuditReasonKind.RequirementChanged, null) : null;
    }

    private static Dictionary<string, double> Levels(Workforce workforce, Role role) =>
        role.Requirements.Where(need => need.Level > 0).ToDictionary(need => workforce.Taxonomy.Skills[need.Skill].Id, need => need.Level);
}
