using SkillsGap.Engine.Adjacency;
using SkillsGap.Engine.Explaining;
using SkillsGap.Engine.Scenarios;
using SkillsGap.Wire.Plans;

namespace SkillsGap.Host.Plans;

/// <summary>From what goes together to the documents of the wire.</summary>
internal static class AdjacencyMapping
{
    public static LikelyDocument Likely(WorkforceAnalysis analysis, LikelySkillFinder finder, int person, int most) =>
        new(
            analysis.Workforce.People[person].Id, finder.FromPeople ? "people" : "roles", finder.Profiles,
            [
                .. finder.Of(person, most).Select(s => new LikelySkillDocument(
                    Id(analysis, s.Skill), s.Probability, s.Usual, [.. s.Because.Select(b => Together(Id(analysis, b.Skill), b.Counts))])),
            ]);

    /// <summary>The largest transfers from a skill, of equals by id.</summary>
    public static AdjacentDocument Adjacent(WorkforceAnalysis analysis, string skill, int most)
    {
        var transfer = analysis.Transfer;
        var from = Enumerable.Range(0, transfer.Skills).First(s => Id(analysis, s) == skill);
        return new(
            skill,
            [
                .. transfer.From(from).Targets.ToArray().OrderByDescending(to => transfer[from, to])
                    .ThenBy(to => Id(analysis, to), StringComparer.Ordinal).Take(most).Select(to => Skill(to, transfer.Explain(from, to))),
            ]);

        AdjacentSkillDocument Skill(int to, TransferReason reason) =>
            new(
                Id(analysis, to), reason.Transfer, transfer[to, from], reason.Declared, reason.Covered,
                reason.Roles is { } roles ? Together(skill, roles) : null, reason.People is { } people ? Together(skill, people) : null);
    }

    private static TogetherDocument Together(string skill, LiftCounts counts) => new(skill, counts.From, counts.Both);

    private static string Id(WorkforceAnalysis analysis, int skill) => analysis.Workforce.Taxonomy.Skills[skill].Id;
}
