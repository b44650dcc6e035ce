using System.Collections.Immutable;
using SkillsGap.Engine.Audit.Outcomes;
using SkillsGap.Engine.Model;

namespace SkillsGap.Engine.Audit.Scoring;

/// <summary>
/// Scores the pillars of a person: `100·((1 − ω)·S + ω·O)`, S how far the skills that the role requires are there, O how far outcomes reach their
/// benchmarks, ω the share of outcomes; the one alone where the other is missing. A human's adjustment takes its place.
/// </summary>
/// <param name="settings">Weights and share.</param>
internal sealed class PillarScoring(AuditSettings settings)
{
    private const double Whole = 100;

    private static readonly Pillar[] Pillars = Enum.GetValues<Pillar>();

    /// <summary>Scores one person on one day.</summary>
    /// <param name="taxonomy">The skills.</param>
    /// <param name="role">The role they hold.</param>
    /// <param name="mean">Their level per skill, not clipped.</param>
    /// <param name="sd">Its standard deviation.</param>
    /// <param name="outcomes">Their outcomes that count on the day, adjustments of metrics included.</param>
    /// <param name="adjustments">Their adjustments of pillars that hold on the day, at most one a pillar.</param>
    public AuditScore Score(
        Taxonomy taxonomy, Role role, ReadOnlySpan<double> mean, ReadOnlySpan<double> sd, ImmutableArray<OutcomeValue> outcomes,
        IReadOnlyDictionary<Pillar, AuditAdjustment> adjustments)
    {
        var pillars = ImmutableArray.CreateBuilder<PillarScore>(Pillars.Length);
        foreach (var pillar in Pillars)
        {
            var skills = Skills(taxonomy, role, pillar, mean, sd);
            var reached = Reached(outcomes, pillar);
            double? Blend(double? part) => Together(part, reached) * Whole;
            var (value, low, high) = (Blend(skills?.Value), Blend(skills?.Low), Blend(skills?.High));
            var adjustment = adjustments.GetValueOrDefault(pillar);
            pillars.Add(new(
                pillar, 0, adjustment?.Value ?? value, adjustment?.Value ?? low, adjustment?.Value ?? high, skills?.Value * Whole, reached * Whole,
                value, adjustment));
        }

        return AuditScore.Of(pillars.MoveToImmutable(), settings.Weights);
    }

    /// <summary>Skills and outcomes of a pillar together, on any one scale.</summary>
    public double? Together(double? skills, double? outcomes) =>
        skills is { } s && outcomes is { } o ? ((1 - settings.OutcomeShare) * s) + (settings.OutcomeShare * o) : skills ?? outcomes;

    /// <summary>O: the mean over the metrics of a pillar of how far each reaches its benchmark, 0–1; null where none has one.</summary>
    public static double? Reached(ImmutableArray<OutcomeValue> outcomes, Pillar pillar)
    {
        double[] reached = [.. outcomes.Where(one => one.Pillar == pillar && one.Reached is not null).Select(one => one.Reached!.Value)];
        return reached.Length == 0 ? null : reached.Average();
    }

    // S: `Σ w·min(1, x/q) / Σ w` over the required skills of the pillar, x at least 0; what is required at level 0 is no requirement.
    private static (double Value, double Low, double High)? Skills(
        Taxonomy taxonomy, Role role, Pillar pillar, ReadOnlySpan<double> mean, ReadOnlySpan<double> sd)
    {
        double whole = 0, value = 0, low = 0, high = 0;
        foreach (var (skill, level, weight) in role.Requirements)
        {
            if (level <= 0 || taxonomy.Skills[skill].Pillar != pillar) continue;
            var margin = AuditScore.IntervalWidth * sd[skill];
            whole += weight;
            value += weight * Share(mean[skill], level);
            low += weight * Share(mean[skill] - margin, level);
            high += weight * Share(mean[skill] + margin, level);
        }

        return whole > 0 ? (value / whole, low / whole, high / whole) : null;
    }

    private static double Share(double level, double required) => Math.Clamp(level / required, 0, 1);
}
