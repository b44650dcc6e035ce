using SkillsGap.Wire.Service;

namespace SkillsGap.Host.Matching;

/// <summary>What is wrong with a request to match.</summary>
internal static class MatchChecks
{
    /// <summary>Roles per person where nobody says.</summary>
    public const int DefaultTop = 10;

    /// <summary>How to choose the best.</summary>
    public const string Fit = "fit", Reach = "reach";

    private const double LargestWeight = 1e6, LeastWeight = 1e-6;

    /// <summary>Everything that is wrong.</summary>
    public static IReadOnlyList<FieldProblem> Of(MatchRequest request)
    {
        var checks = new ColumnChecks();
        var skills = request.Skills.Length;
        checks.Ids("skills", request.Skills);
        if (request.Top is < 1) checks.Add("top", $"{request.Top}", "is not at least 1.", "Ask for at least one role per person.");
        if (request.By is not (null or Fit or Reach)) checks.Add("by", request.By, "is no way to choose.", $"Use {Fit} or {Reach}.");
        Roles(checks, request.Roles, skills);
        People(checks, request.People, skills);
        if (request.Components is { } components) Parts(checks, "components", components, skills);
        if (request.Transfer is { } transfer && checks.Length("transfer.to", transfer.To.Length, transfer.From.Length, "pair")
            && checks.Length("transfer.value", transfer.Value.Length, transfer.From.Length, "pair"))
        {
            checks.Places("transfer.from", transfer.From, skills, "skill");
            checks.Places("transfer.to", transfer.To, skills, "skill");
            checks.Numbers("transfer.value", transfer.Value, 0, 1);
        }

        return checks.Problems;
    }

    /// <summary>What is wrong with components of skills.</summary>
    public static void Parts(ColumnChecks checks, string field, SkillPartsColumns parts, int skills)
    {
        if (!checks.Length($"{field}.component", parts.Component.Length, parts.Skill.Length, "component")
            || !checks.Length($"{field}.weight", parts.Weight.Length, parts.Skill.Length, "component")) return;
        checks.Places($"{field}.skill", parts.Skill, skills, "skill");
        checks.Numbers($"{field}.weight", parts.Weight, LeastWeight, LargestWeight);
    }

    private static void Roles(ColumnChecks checks, MatchRoles roles, int skills)
    {
        checks.Ids("roles.id", roles.Id);
        if (roles.Id.Length == 0) checks.Add("roles.id", null, "is empty.", "Name at least one role.");
        var count = roles.Role.Length;
        if (!checks.Length("roles.skill", roles.Skill.Length, count, "requirement") || !checks.Length("roles.level", roles.Level.Length, count, "requirement")
            || (roles.Weight is { } given && !checks.Length("roles.weight", given.Length, count, "requirement"))) return;
        checks.Places("roles.role", roles.Role, roles.Id.Length, "role");
        checks.Places("roles.skill", roles.Skill, skills, "skill");
        checks.Numbers("roles.level", roles.Level, 0, 1);
        if (roles.Weight is { } weights) checks.Numbers("roles.weight", weights, LeastWeight, LargestWeight);
        var seen = new HashSet<long>(count);
        for (var i = 0; i < count; i++)
        {
            if (!seen.Add(((long)roles.Role[i] << 32) | unchecked((uint)roles.Skill[i])))
                checks.Add($"roles.skill[{i}]", $"{roles.Skill[i]}", "is required twice by the same role.", "Keep one of the two.");
        }
    }

    private static void People(ColumnChecks checks, MatchPeople people, int skills)
    {
        checks.Ids("people.id", people.Id);
        if (people.Levels is { } levels)
        {
            if (people.Person is not null || people.Skill is not null || people.Level is not null)
                checks.Add("people", null, "has all levels and some levels.", "Give levels, or person, skill and level.");
            if ((long)people.Id.Length * skills is var wanted && levels.Length != wanted)
                checks.Add("people.levels", $"{levels.Length:N0}", $"has {levels.Length:N0} values, and {wanted:N0} are wanted.",
                    "Give people × skills levels, person by person.");
            else checks.Numbers("people.levels", levels, -10, 10);
        }
        else if (people is { Person: { } person, Skill: { } skill, Level: { } level })
        {
            if (!checks.Length("people.skill", skill.Length, person.Length, "level") || !checks.Length("people.level", level.Length, person.Length,
                "level")) return;
            checks.Places("people.person", person, people.Id.Length, "person");
            checks.Places("people.skill", skill, skills, "skill");
            checks.Numbers("people.level", level, -10, 10);
        }
        else
        {
            checks.Add("people", null, "has no levels.", "Give levels, or person, skill and level.");
        }
    }
}
