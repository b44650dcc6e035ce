using System.Collections.Immutable;
using SkillsGap.Engine.Model;
using SkillsGap.Engine.Planning;
using SkillsGap.Kernels;

namespace SkillsGap.Engine.Scenarios;

/// <summary>Which assessments are worth a closer look: those that may move a level across what a role asks for, where the options differ much.</summary>
/// <param name="plan">The plan.</param>
/// <param name="prices">Its problem read by its prices.</param>
internal sealed class EvidenceScreening(WorkforcePlan plan, PriceReading prices)
{
    private readonly ImmutableArray<RoleRequirement> asked =
    [
        .. plan.Analysis.Scenario.Targets.Select(target => target.Role).Concat(plan.Analysis.Scenario.Transitions).Distinct()
            .SelectMany(role => plan.Analysis.Workforce.Roles[role].Requirements).Where(requirement => requirement.Level > 0).Distinct(),
    ];

    /// <summary>The decisions that could stand without the assessment: the plan's, and those that are nearly as good by its prices.</summary>
    /// <param name="group">Index of the group.</param>
    /// <param name="most">At most so many.</param>
    public ImmutableArray<int> Candidates(int group, int most)
    {
        var chosen = plan.Result.Choice[group];
        return
        [
            chosen, .. Enumerable.Range(0, plan.Options[group].Options.Length).Where(option => option != chosen)
                .OrderByDescending(option => prices.ReducedValue(group, option)).ThenBy(option => option).Take(most - 1),
        ];
    }

    /// <summary>The likeliest pairs of group and skill, the most promising first, and how many there are.</summary>
    public ((int Group, int Skill)[] Pairs, int Possible) Likely(
        int most, int? threads, IProgress<double>? progress, CancellationToken cancellation)
    {
        var analysis = plan.Analysis;
        var pinned = analysis.Scenario.Pins.Select(pin => pin.Person).ToHashSet();
        int[] groups = [.. Enumerable.Range(0, plan.Options.Length).Where(g => !pinned.Contains(plan.Options[g].Person))];
        var stakes = Stakes(groups);
        int[] skillsAsked = [.. asked.Select(requirement => requirement.Skill).Distinct()];
        var skills = analysis.Workforce.Taxonomy.Count;
        var promise = new PersonSkillTable(groups.Length, skills);
        ParallelRows.For(
            groups.Length, threads, () => analysis.Estimator.OutlookFor(analysis.Workforce, analysis.Scenario.AsOf),
            (k, outlook) =>
            {
                var person = plan.Options[groups[k]].Person;
                outlook.Read(person);
                for (var s = 0; s < skills; s++)
                {
                    cancellation.ThrowIfCancellationRequested();
                    outlook.Assess(s, skillsAsked);
                    promise[k, s] = stakes[k] * Crossings(analysis.Estimate.Mean.Row(person), outlook.Shift);
                }
            },
            progress, cancellation);
        var all = from k in Enumerable.Range(0, groups.Length)
                  from s in Enumerable.Range(0, skills)
                  where analysis.Estimate.Sd[plan.Options[groups[k]].Person, s] > 0
                  select (Promise: promise[k, s], Group: groups[k], Skill: s);
        var possible = all.Count();
        return ([.. all.Where(one => one.Promise > 0).OrderByDescending(one => one.Promise).ThenBy(one => one.Group).ThenBy(one => one.Skill)
            .Take(most).Select(one => (one.Group, one.Skill))], possible);
    }

    /// <summary>How far the best and the worst of a person's options are apart. Who has nothing to choose from yet may have after an assessment.</summary>
    private double[] Stakes(int[] groups)
    {
        double[] stakes = [.. groups.Select(group =>
        {
            var nets = Enumerable.Range(0, plan.Options[group].Options.Length).Select(option => prices.ReducedValue(group, option)).ToArray();
            return nets.Max() - nets.Min();
        })];
        var sorted = stakes.Where(stake => stake > 0).Order().ToArray();
        var typical = sorted.Length > 0 ? sorted[sorted.Length / 2] : 0;
        return [.. stakes.Select(stake => Math.Max(stake, typical))];
    }

    /// <summary>Expected number of requirements that turn out on the other side.</summary>
    private double Crossings(ReadOnlySpan<double> mean, ReadOnlySpan<double> shift)
    {
        var sum = 0.0;
        foreach (var requirement in asked)
        {
            var spread = Math.Abs(shift[requirement.Skill]);
            if (spread > 0) sum += NormalDistribution.Cumulative(-Math.Abs(mean[requirement.Skill] - requirement.Level) / spread);
        }

        return sum;
    }
}
