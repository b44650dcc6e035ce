using SkillsGap.Engine.Generating;
using SkillsGap.Engine.Model;

namespace SkillsGap.Benchmarks.Learning;

/// <summary>Pairs of person and skill with their true level, by person; corrected ones, which are known, left out.</summary>
/// <param name="Person">Index of the person.</param>
/// <param name="Skill">Index of the skill.</param>
/// <param name="Truth">The level today.</param>
/// <param name="Evidence">Pieces of evidence of the pair.</param>
internal sealed record Pair(int Person, int Skill, double Truth, int Evidence)
{
    /// <summary>The pairs that people's roles require, or all there are.</summary>
    public static Pair[] Of(GeneratedEnterprise enterprise, bool onlyRequired)
    {
        var workforce = enterprise.Content.Workforce;
        var counts = new int[workforce.People.Length, workforce.Taxonomy.Count];
        var corrected = new HashSet<(int, int)>();
        foreach (var evidence in workforce.Evidence)
        {
            counts[evidence.Person, evidence.Skill]++;
            if (evidence.Kind == EvidenceKind.Override) corrected.Add((evidence.Person, evidence.Skill));
        }

        return
        [
            .. Enumerable.Range(0, workforce.People.Length)
                .SelectMany(p => (onlyRequired ? Required(p) : Enumerable.Range(0, workforce.Taxonomy.Count)).Select(s => (Person: p, Skill: s)))
                .Where(pair => !corrected.Contains(pair))
                .Select(pair => new Pair(pair.Person, pair.Skill, enterprise.Truth.Level[pair.Person, pair.Skill], counts[pair.Person, pair.Skill])),
        ];

        IEnumerable<int> Required(int person) =>
            workforce.Roles[workforce.People[person].Role].Requirements.Where(r => r.Level > 0).Select(r => r.Skill);
    }
}
