using System.Collections.Immutable;
using SkillsGap.Engine.Audit.Evaluating;
using SkillsGap.Engine.Audit.Outcomes;
using SkillsGap.Engine.Audit.Scoring;
using SkillsGap.Engine.Audit.Timing;
using SkillsGap.Engine.Model;
using SkillsGap.Engine.Proficiency;
using SkillsGap.Engine.Proficiency.Evaluating;
using SkillsGap.Engine.Proficiency.Responses;
using SkillsGap.Engine.Scenarios;
using SkillsGap.Kernels;

namespace SkillsGap.Engine.Audit;

/// <summary>Audits the people of a workforce one by one.</summary>
internal sealed class AuditWork
{
    // More people held out make the measure no truer worth the wait.
    private const double MostHeldOut = 300;

    private readonly Workforce ordered;
    private readonly Scenario scenario;
    private readonly DateOnly since;
    private readonly EvidenceModel model;
    private readonly WorkforceLevels now, past;
    private readonly HashSet<int> knownThen;
    private readonly PlannedLevels? planned;
    private readonly AuditTriggers triggers;
    private readonly PillarScoring scoring;
    private readonly ILookup<int, Outcome> outcomes;
    private readonly ILookup<int, AuditAdjustment> adjustments;
    private readonly int? against, threads;
    private readonly IProgress<StageProgress>? progress;
    private readonly CancellationToken cancellation;

    /// <summary>Estimates everybody on both days; see <see cref="SkillsAudit.Of"/>.</summary>
    public AuditWork(
        Workforce ordered, Scenario scenario, DateOnly since, int? against, Workforce? former, WorkforcePlan? plan, Obsolescence forecast,
        LearnedModel? learned, int? threads, IProgress<StageProgress>? progress, CancellationToken cancellation)
    {
        (this.ordered, this.scenario, this.since, this.against) = (ordered, scenario, since, against);
        (this.threads, this.progress, this.cancellation) = (threads, progress, cancellation);
        Workforce = ResponseEvidence.Of(ordered, scenario.AsOf, cancellation: cancellation);
        var before = ResponseEvidence.Of(ordered, since, cancellation: cancellation);
        now = WorkforceLevels.Of(Workforce, scenario.AsOf, learned, threads, progress, cancellation);
        past = WorkforceLevels.Of(before, since, learned, threads, progress, cancellation);
        knownThen = [.. before.Evidence.Where(one => one.Date <= since).Select(one => one.Person)];
        model = learned is null ? EvidenceModel.Default(ordered.Taxonomy) : learned.For(ordered.Taxonomy);
        planned = plan is null ? null : new(plan);
        triggers = new(Workforce, scenario.AsOf, former, forecast);
        scoring = new(scenario.Audit);
        outcomes = ordered.Outcomes.Where(one => one.Person is not null).ToLookup(one => one.Person!.Value);
        adjustments = ordered.Adjustments.ToLookup(one => one.Person);
    }

    /// <summary>The workforce, answers to items replaced by assessments.</summary>
    public Workforce Workforce { get; }

    /// <summary>The audits of everybody.</summary>
    /// <param name="fewestPeers">Fewest people of a role among whom somebody's percentile is told.</param>
    public ImmutableArray<PersonAudit> People(int fewestPeers)
    {
        var people = new PersonAudit[Workforce.People.Length];
        ParallelRows.For(people.Length, threads, static () => 0, (p, _) => people[p] = Of(p), null, cancellation);
        foreach (var peers in people.Where(one => one.Score.Value is not null).GroupBy(one => Workforce.People[one.Person].Role))
        {
            PersonAudit[] members = [.. peers];
            if (members.Length < fewestPeers) continue;
            var percentiles = PeerPercentiles.Of(Array.ConvertAll(members, one => one.Score.Value!.Value));
            for (var i = 0; i < members.Length; i++) people[members[i].Person] = members[i] with { Percentile = percentiles[i] };
        }

        return [.. people];
    }

    /// <summary>How well estimates tell apart who meets a requirement, on assessments held out.</summary>
    public TellingApart? Telling()
    {
        var evidenced = ordered with { Responses = [] };
        var share = Math.Min(1, MostHeldOut / Math.Max(1, ordered.People.Length));
        var cases = EvaluationCases.HeldOut(evidenced, scenario.AsOf, share, unchecked((ulong)scenario.Seed));
        if (cases.Length < CaseGroup.FewestCases) return null;
        var said = EstimatedCases.Of(
            model, evidenced, cases, AuditMethod.Version, threads, progress is null ? null : new Testing(progress), cancellation);
        return TellingApart.Of(cases, said);
    }

    private PersonAudit Of(int person)
    {
        var (role, set) = (Workforce.Roles[against ?? Workforce.People[person].Role], adjustments[person].ToArray());
        var metrics = OutcomesOn(person, set, scenario.AsOf);
        var metricsBefore = OutcomesOn(person, set, since);
        AuditScore ScoreOf(ReadOnlySpan<double> mean, ReadOnlySpan<double> sd, DateOnly day, ImmutableArray<OutcomeValue> values) =>
            scoring.Score(Workforce.Taxonomy, role, mean, sd, values, Adjustments.OfPillars(set, day));
        AuditScore ScoreOn(WorkforceLevels levels, DateOnly day, ImmutableArray<OutcomeValue> values) =>
            ScoreOf(levels.Estimate.Mean.Row(person), levels.Estimate.Sd.Row(person), day, values);
        var score = ScoreOn(now, scenario.AsOf, metrics);
        var learned = planned?.Of(Workforce.People[person].Id, now.Estimate.Mean.Row(person));
        double? after = learned is { } then
            ? Expected(score.Value, ScoreOf(then.Levels, now.Estimate.Sd.Row(person), scenario.AsOf, metrics).Value, then.Success) : null;
        var tested = triggers.Tested(person).ToArray();
        return new(
            person, score, knownThen.Contains(person) ? ScoreOn(past, since, metricsBefore) : null, null, Skills(person, role, learned), metrics, metricsBefore,
            IncomeChange.Of([.. outcomes[person]], since, scenario.AsOf),
            AuditSchedule.Next(tested, tested.Length > 0 ? triggers.Of(person, tested.Max()) : [], scenario.Audit, scenario.AsOf),
            [.. set.Select(one => Trail(one, score, metrics))])
        {
            After = after,
        };
    }

    private static double? Expected(double? now, double? after, double success) => ((1 - success) * now) + (success * after);

    private ImmutableArray<OutcomeValue> OutcomesOn(int person, AuditAdjustment[] set, DateOnly day) =>
        OutcomeWindow.On(outcomes[person], set.Where(one => one.Metric is not null), day, scenario.Audit.OutcomeMonths);

    private ImmutableArray<AuditedSkill> Skills(int person, Role role, (double[] Levels, double Success)? learned)
    {
        RoleRequirement[] needs = [.. role.Requirements.Where(need => need.Level > 0)];
        int[] skills = Array.ConvertAll(needs, need => need.Skill);
        var isKnown = knownThen.Contains(person);
        var carried = CarriedOver.Of(Workforce.Taxonomy, now.Transfer, now.Estimate.Mean.Row(person), skills);
        var carriedBefore = isKnown
            ? CarriedOver.Of(Workforce.Taxonomy, past.Transfer, past.Estimate.Mean.Row(person), skills)
            : new CarriedOver?[skills.Length];
        return
        [
            .. needs.Select((need, i) => new AuditedSkill(
                need.Skill, need.Level, now.Estimate.Mean[person, need.Skill], now.Estimate.Sd[person, need.Skill],
                GapScore.Of(need.Level, now.Estimate.Mean[person, need.Skill]),
                isKnown ? GapScore.Of(need.Level, past.Estimate.Mean[person, need.Skill]) : null, carried[i], carriedBefore[i],
                now.Estimate.CorrectionOf(person, need.Skill) is { } correction ? Workforce.Evidence[correction.Evidence] : null)
            {
                GapAfter = learned is { } plan ? Expected(
                    GapScore.Of(need.Level, now.Estimate.Mean[person, need.Skill]), GapScore.Of(need.Level, plan.Levels[need.Skill]), plan.Success) : null,
            }),
        ];
    }

    private AdjustmentTrail Trail(AuditAdjustment one, AuditScore score, ImmutableArray<OutcomeValue> metrics)
    {
        if (one.Date > scenario.AsOf) return new(one, AdjustmentState.NotYet, null);
        if (!one.HoldsOn(scenario.AsOf)) return new(one, AdjustmentState.Expired, null);
        if (one.Pillar is { } pillar)
        {
            var at = score.Pillars[(int)pillar];
            return ReferenceEquals(at.Adjustment, one) ? new(one, AdjustmentState.InForce, at.Computed) : new(one, AdjustmentState.Replaced, null);
        }

        return metrics.FirstOrDefault(metric => metric.Metric == one.Metric) is not { } value ? new(one, AdjustmentState.WithoutFigure, null)
            : ReferenceEquals(value.Adjustment, one) ? new(one, AdjustmentState.InForce, value.Computed) : new(one, AdjustmentState.Replaced, null);
    }

    private sealed class Testing(IProgress<StageProgress> progress) : IProgress<double>
    {
        public void Report(double value) => progress.Report(new("Predicting held-out assessments", value));
    }
}
