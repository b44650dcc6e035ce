using System.Collections.Immutable;
using SkillsGap.Engine.Learning;
using SkillsGap.Engine.Model;

namespace SkillsGap.Engine.Tests.Learning;

/// <summary>Small workforces for the tests from gaps to plans: one unit, and what a test does not name is out of the way.</summary>
internal static class Small
{
    internal static readonly DateOnly AsOf = new(2026, 1, 5);

    /// <summary>Skills of which none transfers to another unless a test declares it.</summary>
    internal static Taxonomy Skills(int count, params DeclaredTransfer[] transfers) => new(
        [
            .. Enumerable.Range(0, count).Select(s =>
                new Skill($"s{s}", $"Skill {s}", s == 0 ? "first" : "rest", Pillar.Technical, 11, 50, 0)),
        ],
        [],
        [.. Enumerable.Repeat(ImmutableArray<SkillComponent>.Empty, count)],
        [
            .. Enumerable.Range(0, count * count).Select(i => new DeclaredTransfer(i / count, i % count, 0)).Where(t => t.From != t.To),
            .. transfers,
        ]);

    internal static Role Role(string id, double worth, params (int Skill, double Level)[] requirements) =>
        new(id, $"Role {id}", "", worth, null, null, null, [.. requirements.Select(r => new RoleRequirement(r.Skill, r.Level, 1))], []);

    internal static Person Person(string id, int role = 0, double hoursPerWeek = 8) =>
        new(id, 0, role, hoursPerWeek, 50, 0, false, null, null);

    internal static LearningModule Teaches(string id, double hours, double cash, params (int Skill, double From, double To)[] outcomes) =>
        new(id, $"Module {id}", LearningFormat.Course, hours, cash,
            [.. outcomes.Select(o => new ModuleOutcome(o.Skill, o.From, o.To))], []);

    internal static LearningModule Needs(this LearningModule module, int skill, double level) =>
        module with { Prerequisites = module.Prerequisites.Add(new(skill, level)) };

    internal static Cohort Cohort(int module, int startDay, int weeks, int seats = 10) =>
        new($"c{module}-{startDay}", module, AsOf.AddDays(startDay), weeks, seats);

    internal static Project Project(string id, int startDay, params (int Skill, double Level)[] skills) =>
        new(id, $"Project {id}", AsOf.AddDays(startDay), 5, [.. skills.Select(s => new ProjectSkill(s.Skill, s.Level))]);

    /// <summary>The first role is what people hold, the second the target.</summary>
    internal static Workforce Workforce(
        Taxonomy taxonomy, Role[] roles, Person[] people, LearningModule[] modules, params Cohort[] cohorts) =>
        new(taxonomy, [.. roles], [new("u", "Unit", null, null, null)], [.. people], [], [.. modules], [.. cohorts], []);

    internal static Scenario Scenario(params CapabilityTarget[] targets) => new()
    {
        AsOf = AsOf,
        Deadline = AsOf.AddDays(364),
        Targets = [.. targets],
    };

    internal static PersonSkillTable Table(params double[][] rows)
    {
        var table = new PersonSkillTable(rows.Length, rows[0].Length);
        for (var p = 0; p < rows.Length; p++) rows[p].CopyTo(table.Row(p));
        return table;
    }

    internal static PersonSkillTable Nothing(int people, int skills) => new(people, skills);

    /// <summary>The options of one person whose readiness is nothing.</summary>
    internal static ImmutableArray<LearningOption> Options(
        Workforce workforce, Scenario scenario, PersonSkillTable mean, int person = 0, OptionLimits? limits = null) =>
        new OptionGenerator(workforce, scenario, mean, Nothing(mean.People, mean.Skills), null, limits).For(person).Options;
}
