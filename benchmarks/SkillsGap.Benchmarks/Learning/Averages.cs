using SkillsGap.Engine.Model;
using SkillsGap.Engine.Proficiency;

namespace SkillsGap.Benchmarks.Learning;

/// <summary>What people do without a model: the average of scores with fixed weights by kind, or the latest self-report alone.</summary>
internal sealed class Averages
{
    private readonly Dictionary<(int, int), (double Sum, double Weight)> averages = [];
    private readonly Dictionary<(int, int), Evidence> selfReports = [];
    private readonly PersonSkillTable priors;

    public Averages(Workforce workforce, EvidenceModel model, DateOnly asOf)
    {
        priors = new(workforce.People.Length, workforce.Taxonomy.Count);
        for (var p = 0; p < workforce.People.Length; p++)
        {
            for (var s = 0; s < workforce.Taxonomy.Count; s++) priors[p, s] = model.Skills[s].Mean;
            foreach (var need in workforce.Roles[workforce.People[p].Role].Requirements.Where(r => r.Level > 0))
                priors[p, need.Skill] += model.RoleBonus;
        }

        foreach (var evidence in workforce.Evidence.Where(e => e.Value is not null && e.Date <= asOf && e.Kind != EvidenceKind.Override))
        {
            var key = (evidence.Person, evidence.Skill);

            // The best weights that a default model can give: inverse variances.
            var kind = model.Of(evidence.Kind)!;
            var weight = evidence.Weight / (kind.OwnVariance + kind.SharedVariance);
            var (sum, total) = averages.GetValueOrDefault(key);
            averages[key] = (sum + (weight * evidence.Value!.Value), total + weight);
            if (evidence.Kind == EvidenceKind.SelfReport && !(selfReports.TryGetValue(key, out var held) && held.Date > evidence.Date))
                selfReports[key] = evidence;
        }
    }

    /// <summary>The average, or the prior mean where there is no score.</summary>
    public double Weighted(Pair pair) =>
        averages.TryGetValue((pair.Person, pair.Skill), out var a) ? a.Sum / a.Weight : priors[pair.Person, pair.Skill];

    /// <summary>The latest self-report, or the prior mean where there is none.</summary>
    public double SelfReport(Pair pair) =>
        selfReports.TryGetValue((pair.Person, pair.Skill), out var e) ? e.Value!.Value : priors[pair.Person, pair.Skill];
}
