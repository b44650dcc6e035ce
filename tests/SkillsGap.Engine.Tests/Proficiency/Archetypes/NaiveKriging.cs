using SkillsGap.Engine.Model;
using SkillsGap.Engine.Proficiency;

namespace SkillsGap.Engine.Tests.Proficiency.Archetypes;

/// <summary>
/// Kriging from all profiles of a model, from its formula alone; for no more profiles than the estimator's neighbourhood, and evidence as
/// <see cref="NaiveMixture"/> takes it.
/// </summary>
internal static class NaiveKriging
{
    /// <summary>What is foretold of each skill beyond the prior mean; null where nothing is seen.</summary>
    internal static double[]? Of(EvidenceModel model, Workforce workforce, int person)
    {
        var skills = model.Skills.Length;
        var profiles = model.Archetypes!.Profiles.Chunk(skills).ToArray();
        var seen = workforce.Evidence.Where(e => e.Person == person).ToArray();
        if (profiles.Length == 0 || seen.Length == 0)
            return null;
        var sd = Enumerable.Range(0, skills).Select(s => Math.Sqrt(profiles.Average(p => p[s] * p[s]))).ToArray();
        var required = workforce.Roles[workforce.People[person].Role].Requirements.Select(r => r.Skill).ToHashSet();
        double[] own = [.. seen.Select(e =>
        {
            var kind = model.Of(e.Kind)!;
            var prior = model.Skills[e.Skill].Mean + (required.Contains(e.Skill) ? model.RoleBonus : 0);
            return (e.Value!.Value - kind.Offset - (kind.Slope * prior)) / (kind.Slope * sd[e.Skill]);
        })];
        double[] share = [.. seen.Select(e =>
        {
            var kind = model.Of(e.Kind)!;
            return 1 / (1 + (kind.OwnVariance / e.Weight / Math.Pow(kind.Slope * sd[e.Skill], 2)));
        })];
        double[][] shown = [.. profiles.Select(p => seen.Select(e => p[e.Skill] / sd[e.Skill]).ToArray())];
        var covariance = new double[profiles.Length, profiles.Length];
        for (var a = 0; a < profiles.Length; a++)
        {
            for (var b = 0; b < profiles.Length; b++)
                covariance[a, b] = Kernel(shown[a], shown[b]) + (a == b ? 0.5 : 0);
        }

        var weights = NaiveEstimate.Eliminate(covariance, [.. shown.Select(p => Kernel(p, own))]);
        return [.. Enumerable.Range(0, skills).Select(s => profiles.Select((p, a) => weights[a] * p[s]).Sum())];

        double Kernel(double[] u, double[] v) =>
            Math.Exp(-Math.Sqrt(Mean((i, w) => w * Math.Pow(u[i] - v[i], 2))) / 2) * (1 + Mean((i, w) => w * u[i] * v[i]));

        double Mean(Func<int, double, double> term) => share.Select((w, i) => term(i, w)).Sum() / share.Sum();
    }
}
