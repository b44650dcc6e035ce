using SkillsGap.Engine.Audit;
using SkillsGap.Engine.Data;
using SkillsGap.Engine.Model;

namespace SkillsGap.Host.Plans;

/// <summary>What the figures of an audit do not say, in sentences to print under them.</summary>
internal static class AuditNotes
{
    private const int Named = 4;

    public static IEnumerable<string> Of(SkillsAudit audit)
    {
        var (workforce, roles) = (audit.Workforce, audit.People.Select(one => audit.Against ?? audit.Workforce.People[one.Person].Role).Distinct().ToArray());
        foreach (var pillar in Enum.GetValues<Pillar>())
        {
            string[] without = [.. roles.Where(role => !workforce.Roles[role].Requirements.Any(
                need => need.Level > 0 && workforce.Taxonomy.Skills[need.Skill].Pillar == pillar)).Select(role => workforce.Roles[role].Id)
                .Order(StringComparer.Ordinal)];
            if (without.Length > 0)
            {
                yield return $"{Vocabulary.Pillars.Of(pillar)}: nothing of it is required by {Shown(without)}; there the other pillars share its weight"
                    + (workforce.Outcomes.IsEmpty ? "." : ", but for outcomes.");
            }
        }

        yield return "Before is what was estimated from what was known then: a change may be learning, forgetting, or only better knowledge, and one "
            + "that lies within the intervals says little.";
        var unmarked = workforce.Outcomes.Where(one => one.Pillar is not null && one.Benchmark is null).Select(one => one.Metric).Distinct()
            .Order(StringComparer.Ordinal).ToArray();
        if (unmarked.Length > 0) yield return $"{Shown(unmarked)}: without a benchmark, shown and in no score.";
        if (audit.People.Any(one => one.Income is not null))
        {
            yield return "Income before and after: the one came after the other. Who learned chose to, or was chosen, and pay rises for many reasons; "
                + "nothing here shows that learning caused it.";
        }

        if (audit.Telling is null) yield return "How well estimates tell apart who meets a requirement is not known: too few assessments to hold out.";
        if (audit.Former is null) yield return "Whether requirements changed is not known: no former state was given to compare with.";
    }

    private static string Shown(string[] ids) => string.Join(", ", ids.Take(Named)) + (ids.Length > Named ? $" and {ids.Length - Named:N0} more" : "");
}
