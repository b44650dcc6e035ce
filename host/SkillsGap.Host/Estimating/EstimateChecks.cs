using SkillsGap.Engine.Data;
using SkillsGap.Host.Commands;
using SkillsGap.Host.Matching;
using SkillsGap.Wire.Service;

namespace SkillsGap.Host.Estimating;

/// <summary>What is wrong with a request to estimate.</summary>
internal static class EstimateChecks
{
    private const double LargestWeight = 1e6, LeastWeight = 1e-6, LongestHalfLife = 12_000;

    /// <summary>The day, and everything that is wrong.</summary>
    public static (DateOnly AsOf, IReadOnlyList<FieldProblem> Problems) Of(EstimateRequest request)
    {
        var checks = new ColumnChecks();
        if (!Numbers.TryDay(request.AsOf, out var asOf)) checks.Add("asOf", request.AsOf, "is not a date.", "Write it as year-month-day, such as 2026-01-05.");
        Skills(checks, request.Skills);
        var skills = request.Skills.Id.Length;
        if (request.Roles is { } roles)
        {
            checks.Ids("roles.id", roles.Id);
            if (checks.Length("roles.skill", roles.Skill.Length, roles.Role.Length, "requirement"))
            {
                checks.Places("roles.role", roles.Role, roles.Id.Length, "role");
                checks.Places("roles.skill", roles.Skill, skills, "skill");
            }

            if (roles.Level is { } levels && checks.Length("roles.level", levels.Length, roles.Role.Length, "requirement"))
                checks.Numbers("roles.level", levels, 0, 1);
        }

        checks.Ids("people.id", request.People.Id);
        if (request.People.Role is { } held && checks.Length("people.role", held.Length, request.People.Id.Length, "person"))
            checks.Places("people.role", held, request.Roles?.Id.Length ?? 0, "role", least: -1);
        Evidence(checks, request.Evidence, request.People.Id.Length, skills);
        return (asOf, checks.Problems);
    }

    /// <summary>The day of a number such as 20260105; null where it is none.</summary>
    public static DateOnly? Day(int number)
    {
        var (year, month, day) = (number / 10_000, number / 100 % 100, number % 100);
        return year is >= 1900 and <= 2199 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month,
            day) : null;
    }

    private static void Skills(ColumnChecks checks, EstimateSkills skills)
    {
        checks.Ids("skills.id", skills.Id);
        if (skills.Competency is { } competency) checks.Length("skills.competency", competency.Length, skills.Id.Length, "skill");
        if (skills.HalfLifeMonths is { } halves && checks.Length("skills.halfLifeMonths", halves.Length, skills.Id.Length, "skill"))
            checks.Numbers("skills.halfLifeMonths", halves, LeastWeight, LongestHalfLife);
        if (skills.Components is { } parts) MatchChecks.Parts(checks, "skills.components", parts, skills.Id.Length);
    }

    private static void Evidence(ColumnChecks checks, EvidenceColumns evidence, int people, int skills)
    {
        var count = evidence.Person.Length;
        for (var k = 0; k < evidence.Kinds.Length; k++)
        {
            if (!EvidenceKinds.Words.TryParse(evidence.Kinds[k], out _))
                checks.Add($"evidence.kinds[{k}]", evidence.Kinds[k], "is not a word known here.", $"Use one of: {string.Join(", ", EvidenceKinds.Words.All)}.");
        }

        (string Field, int? Length)[] columns =
        [
            ("skill", evidence.Skill.Length), ("kind", evidence.Kind.Length), ("date", evidence.Date.Length), ("value", evidence.Value.Length),
            ("weight", evidence.Weight?.Length), ("expires", evidence.Expires?.Length),
        ];
        var uneven = columns.Where(column => column.Length is { } length && !checks.Length($"evidence.{column.Field}", length, count, "item")).ToList();
        if (uneven.Count > 0) return;
        checks.Places("evidence.person", evidence.Person, people, "person");
        checks.Places("evidence.skill", evidence.Skill, skills, "skill");
        checks.Places("evidence.kind", evidence.Kind, evidence.Kinds.Length, "kind");
        if (evidence.Weight is { } weights) checks.Numbers("evidence.weight", weights, LeastWeight, LargestWeight);
        if (checks.Problems.Any(problem => problem.Field.StartsWith("evidence.kind", StringComparison.Ordinal))) return;
        for (var i = 0; i < count; i++) Item(checks, evidence, i);
    }

    private static void Item(ColumnChecks checks, EvidenceColumns evidence, int i)
    {
        const string wanted = "Write it as a number of year, month and day, such as 20260105.";
        if (Day(evidence.Date[i]) is null) checks.Add($"evidence.date[{i}]", $"{evidence.Date[i]}", "is not a date.", wanted);
        if (evidence.Expires is { } expires && expires[i] != 0 && Day(expires[i]) is null) checks.Add($"evidence.expires[{i}]", $"{expires[i]}",
            "is not a date.", wanted);
        if (evidence.Value[i] is { } level && !(level >= 0 && level <= 1))
            checks.Add($"evidence.value[{i}]", $"{level:R}", "is not a number from 0 to 1.", "It is a part of one: write 70 % as 0.7.");
        if (evidence.Value[i] is null && EvidenceKinds.Words.TryParse(evidence.Kinds[evidence.Kind[i]], out var kind) && !EvidenceKinds.MayBeUnscored(kind))
            checks.Add($"evidence.value[{i}]", null, $"is null, and {evidence.Kinds[evidence.Kind[i]]} says nothing without a score.",
                "Give the observed level from 0 to 1, or leave the item out.");
    }
}
