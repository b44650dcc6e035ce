using System.Collections.Immutable;
using SkillsGap.Engine.Adjacency;
using SkillsGap.Engine.Learning;
using SkillsGap.Engine.Model;
using SkillsGap.Engine.Proficiency;
using SkillsGap.Engine.Proficiency.Responses;

namespace SkillsGap.Engine.Scenarios;

/// <summary>Everything that is known before anything is decided: levels, what transfers, fits, and who is in scope.</summary>
/// <param name="Workforce">The workforce, in canonical order; with assessments in place of answers to items.</param>
/// <param name="Scenario">The scenario, its indices in the same order.</param>
/// <param name="Estimator">The estimator, for explanations.</param>
/// <param name="Estimate">Levels with their uncertainty.</param>
/// <param name="Transfer">What transfers between skills.</param>
/// <param name="Readiness">What carries over per person and skill.</param>
/// <param name="Fits">Fit and reach of everybody to every role.</param>
/// <param name="Alignment">Vacant roles for people of low reach.</param>
/// <param name="Scope">The people (indices, rising) whose learning is planned.</param>
public sealed record WorkforceAnalysis(
    Workforce Workforce, Scenario Scenario, ProficiencyEstimator Estimator, ProficiencyEstimate Estimate, TransferMatrix Transfer,
    Readiness Readiness, FitTable Fits, RoleAlignment Alignment, ImmutableArray<int> Scope)
{
    /// <summary>The learned model behind the levels; null where it is the default.</summary>
    public LearnedModel? Learned { get; init; }

    /// <summary>Limits that a plan keeps beside its scenario's own, made of what could be decided; null for none. A scenario with parity has them of the
    /// audit, which alone knows who is in which group.</summary>
    public Func<ImmutableArray<PersonOptions>, IReadOnlyList<OptionLimit>>? Limits { get; init; }

    /// <summary>Estimates and compares everybody. The result does not depend on ids, names, order of the files or number of threads.</summary>
    /// <param name="workforce">The workforce, as read.</param>
    /// <param name="scenario">The scenario, as read.</param>
    /// <param name="learned">A model learned from a workforce, or null for the defaults.</param>
    /// <param name="threads">Threads to use, or null for all.</param>
    /// <param name="progress">Told how far the work is.</param>
    /// <param name="cancellation">Ends the work with an exception.</param>
    public static WorkforceAnalysis Of(
        Workforce workforce, Scenario scenario, LearnedModel? learned = null, int? threads = null, IProgress<StageProgress>? progress = null,
        CancellationToken cancellation = default)
    {
        (workforce, scenario) = CanonicalOrder.Apply(workforce, scenario);
        return InOrder(workforce, scenario, learned, threads, progress, cancellation);
    }

    /// <summary>The same had no human corrected a level: everybody and everything keeps its index.</summary>
    /// <param name="threads">Threads to use, or null for all.</param>
    /// <param name="progress">Told how far the work is.</param>
    /// <param name="cancellation">Ends the work with an exception.</param>
    public WorkforceAnalysis WithoutCorrections(
        int? threads = null, IProgress<StageProgress>? progress = null, CancellationToken cancellation = default) => InOrder(
            Workforce with { Evidence = [.. Workforce.Evidence.Where(e => e.Kind != EvidenceKind.Override)] }, Scenario, Learned, threads, progress,
            cancellation) with
        { Limits = Limits };

    private static WorkforceAnalysis InOrder(
        Workforce workforce, Scenario scenario, LearnedModel? learned, int? threads, IProgress<StageProgress>? progress,
        CancellationToken cancellation)
    {
        workforce = ResponseEvidence.Of(workforce, scenario.AsOf, cancellation: cancellation);
        var (estimator, estimate, transfer) = WorkforceLevels.Of(workforce, scenario.AsOf, learned, threads, progress, cancellation);
        var readiness = Readiness.Of(estimate.Mean, transfer, threads, cancellation);
        var fits = FitTable.Of(workforce.Roles, estimate.Mean, readiness.Value, threads, cancellation);
        var alignment = new RoleAlignment(workforce, fits, scenario.Transitions, scenario.Tiers);
        return new(workforce, scenario, estimator, estimate, transfer, readiness, fits, alignment, ScopeRule.People(workforce, scenario))
        {
            Learned = learned,
        };
    }

    /// <summary>The role of the scenario's first target: the one gaps and tiers are shown for.</summary>
    public int FirstTarget => Scenario.Targets[0].Role;

    /// <summary>Fit, reach and gaps of a person to a role.</summary>
    public RoleFit FitTo(int person, int role) =>
        RoleFit.Of(Workforce.Roles[role], Estimate.Mean.Row(person), Readiness.Value.Row(person));

    /// <summary>The tier of a person towards a role.</summary>
    public Tier TierOf(int person, int role)
    {
        var fit = FitTo(person, role);
        return Tiers.Of(fit.Gaps.Length, fit.Reach, Scenario.Tiers);
    }

    /// <summary>Number of people, in scope or not, who meet a role's requirements today.</summary>
    public int CapableToday(int role) =>
        Enumerable.Range(0, Workforce.People.Length).Count(p => FitTo(p, role).Gaps.IsEmpty);
}
