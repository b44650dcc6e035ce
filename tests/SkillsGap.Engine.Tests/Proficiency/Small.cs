using System.Collections.Immutable;
using SkillsGap.Engine.Model;

namespace SkillsGap.Engine.Tests.Proficiency;

/// <summary>Small workforces for the estimator's tests: skills of one competency each unless said otherwise, one role per person.</summary>
internal static class Small
{
    internal static readonly DateOnly AsOf = new(2026, 1, 5);

    internal static Taxonomy Skills(int count, double halfLife = 11) =>
        new(
            [.. Enumerable.Range(0, count).Select(s => Skill(s, $"c{s}", halfLife))], [],
            [.. Enumerable.Repeat(ImmutableArray<SkillComponent>.Empty, count)], []);

    internal static Skill Skill(int index, string competency, double halfLife) =>
        new($"s{index}", $"Skill {index}", competency, Pillar.Technical, halfLife, 50, 0);

    /// <summary>As many people as there are lists of required skills.</summary>
    internal static Workforce Workforce(Taxonomy taxonomy, int[][] required, params Evidence[] evidence) =>
        new(
            taxonomy,
            [.. required.Select(Role)],
            [new("u", "Unit", null, null, null)],
            [.. required.Select((_, p) => new Person($"p{p}", 0, p, 8, 50, 0, true, null, null))],
            [.. evidence], [], [], []);

    internal static Evidence Scored(EvidenceKind kind, double value, int skill = 0, double monthsAgo = 0, double weight = 1, int person = 0) =>
        new(person, skill, kind, MonthsAgo(monthsAgo), value, weight, "test", null, "");

    internal static Evidence Unscored(EvidenceKind kind, int skill = 0, double monthsAgo = 0, double weight = 1, int person = 0) =>
        new(person, skill, kind, MonthsAgo(monthsAgo), null, weight, "test", null, "");

    internal static Evidence Override(double value, int daysAgo) =>
        new(0, 0, EvidenceKind.Override, AsOf.AddDays(-daysAgo), value, 1, "hr", null, "seen");

    private static Role Role(int[] required, int index) =>
        new($"r{index}", $"Role {index}", "", 1000, null, null, null, [.. required.Select(s => new RoleRequirement(s, 0.7, 1))], []);

    private static DateOnly MonthsAgo(double months) => AsOf.AddDays(-(int)Math.Round(months * Calendar.DaysPerMonth));
}
