using SkillsGap.Engine.Model;
using SkillsGap.Engine.Proficiency;

namespace SkillsGap.Engine.Tests.Proficiency.Archetypes;

/// <summary>
/// A mixture of priors from <see cref="NaiveEstimate"/> alone: per archetype the model with its means moved; the likelihood of somebody's
/// evidence by the chain rule, each piece predicted from those before it. For scored evidence of kinds without shared variance, in the order
/// of its dates, that does not expire.
/// </summary>
internal static class NaiveMixture
{
    internal static (double Mean, double Variance) Of(EvidenceModel model, Workforce workforce, int person, int skill, DateOnly asOf)
    {
        var archetypes = model.Archetypes!;
        var role = workforce.Roles[workforce.People[person].Role].Id;
        var shares = archetypes.RoleWeights.TryGetValue(role, out var own) ? own : archetypes.Weights;
        var parts = Enumerable.Range(0, shares.Length).Select(k => Moved(model, k)).ToArray();
        var logs = parts.Select((part, k) => Math.Log(shares[k]) + LogLikelihood(part, workforce, person)).ToArray();
        var weights = logs.Select(log => Math.Exp(log - logs.Max())).ToArray();
        var sum = weights.Sum();
        var levels = parts.Select(part => NaiveEstimate.Of(part, workforce, person, skill, asOf)).ToArray();
        var mean = levels.Select((level, k) => weights[k] / sum * level.Mean).Sum();
        return (mean, levels.Select((level, k) => weights[k] / sum * (level.Variance + Math.Pow(level.Mean - mean, 2))).Sum());
    }

    private static EvidenceModel Moved(EvidenceModel model, int archetype)
    {
        var centres = model.Archetypes!.Centres;
        var skills = model.Skills.Length;
        return model with
        {
            Archetypes = null,
            Skills = [.. model.Skills.Select((s, i) => s with { Mean = s.Mean + centres[(archetype * skills) + i] })],
        };
    }

    private static double LogLikelihood(EvidenceModel model, Workforce workforce, int person)
    {
        var own = workforce.Evidence.Where(e => e.Person == person).OrderBy(e => e.Date).ToArray();
        var log = 0.0;
        for (var i = 0; i < own.Length; i++)
        {
            var kind = model.Of(own[i].Kind)!;
            var (mean, variance) = NaiveEstimate.Of(model, workforce with { Evidence = [.. own[..i]] }, person, own[i].Skill, own[i].Date);
            var spread = (kind.Slope * kind.Slope * variance) + (kind.OwnVariance / own[i].Weight);
            var off = own[i].Value!.Value - kind.Offset - (kind.Slope * mean);
            log -= (Math.Log(spread) + (off * off / spread)) / 2;
        }

        return log;
    }
}
