using System.Collections.Immutable;
using SkillsGap.Engine.Model;
using SkillsGap.Kernels;

namespace SkillsGap.Engine.Adjacency;

/// <summary>How well one person meets one role's requirements.</summary>
/// <param name="Fit">`Σ min(w, x·w/q) / Σ w`, x clipped at 0: the weighted share of the requirements that is there, 0–1.</param>
/// <param name="Reach">The same with max(x, ready): the share that is there or carries over. Never below the fit.</param>
/// <param name="Gaps">Skills whose mean is below the required level, in the role's order.</param>
public sealed record RoleFit(double Fit, double Reach, ImmutableArray<SkillGap> Gaps)
{
    /// <summary>Fit, reach and gaps of one person.</summary>
    /// <param name="role">The role. A level of 0 counts as covered, and a role without requirements as fully met.</param>
    /// <param name="mean">The person's estimated level per skill, not clipped.</param>
    /// <param name="ready">Their readiness per skill.</param>
    public static RoleFit Of(Role role, ReadOnlySpan<double> mean, ReadOnlySpan<double> ready)
    {
        ArgumentNullException.ThrowIfNull(role);
        return Of(role.Requirements.AsSpan(), mean, ready);
    }

    /// <summary>Fit, reach and gaps of one person to requirements of any kind.</summary>
    /// <param name="requirements">The requirements, one a skill.</param>
    /// <param name="mean">The person's estimated level per skill, not clipped.</param>
    /// <param name="ready">Their readiness per skill.</param>
    public static RoleFit Of(ReadOnlySpan<RoleRequirement> requirements, ReadOnlySpan<double> mean, ReadOnlySpan<double> ready)
    {
        var gaps = ImmutableArray.CreateBuilder<SkillGap>();
        foreach (var requirement in requirements)
        {
            var level = mean[requirement.Skill];
            if (requirement.IsMissedAt(level)) gaps.Add(new(requirement.Skill, requirement.Level, level));
        }

        var (fit, reach) = Score(requirements, mean, ready);
        return new(fit, reach, gaps.DrainToImmutable());
    }

    /// <summary>
    /// Fit and reach alone: what <see cref="Coverage"/> computes for many people at once, in the same order and so the same bits.
    /// </summary>
    internal static (double Fit, double Reach) Score(
        ReadOnlySpan<RoleRequirement> requirements, ReadOnlySpan<double> mean, ReadOnlySpan<double> ready)
    {
        double whole = 0;
        foreach (var (_, level, weight) in requirements)
        {
            if (level == 0) whole += weight;
        }

        double met = whole, reachable = whole;
        foreach (var (skill, level, weight) in requirements)
        {
            if (level == 0) continue;
            var slope = Coverage.Slope(weight, level);
            var there = Math.Max(0, mean[skill]);
            whole += weight;
            met += Math.Min(weight, there * slope);
            reachable += Math.Min(weight, Math.Max(there, ready[skill]) * slope);
        }

        return whole > 0 ? (met / whole, reachable / whole) : (1, 1);
    }
}
