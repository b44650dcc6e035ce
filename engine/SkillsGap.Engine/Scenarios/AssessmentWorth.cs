using MathNet.Numerics.Distributions;
using SkillsGap.Engine.Adjacency;
using SkillsGap.Engine.Learning;
using SkillsGap.Engine.Model;
using SkillsGap.Engine.Proficiency;
using SkillsGap.Kernels;

namespace SkillsGap.Engine.Scenarios;

/// <summary>What an assessment would be worth, see <see cref="EvidenceAdvisor"/>. One per thread: it makes options from levels of its own.</summary>
internal sealed class AssessmentWorth
{
    private const int MostCandidates = 5;

    private readonly WorkforcePlan plan;
    private readonly Func<int, LearningOption, double> net;
    private readonly EvidenceScreening screening;
    private readonly PersonSkillTable mean, ready;
    private readonly OptionGenerator generator;
    private readonly AssessmentOutlook outlook;
    private readonly double[] results, deviation;
    private readonly double[][] normals;
    private readonly int[] sources;

    /// <param name="plan">The plan.</param>
    /// <param name="net">What an option of a person is worth at its prices.</param>
    /// <param name="screening">Gives the decisions that could stand.</param>
    /// <param name="effort">How many results, equally likely, and draws of levels with each; a multiple of four.</param>
    public AssessmentWorth(
        WorkforcePlan plan, Func<int, LearningOption, double> net, EvidenceScreening screening, (int Results, int Draws) effort)
    {
        (this.plan, this.net, this.screening) = (plan, net, screening);
        var analysis = plan.Analysis;
        (mean, ready) = (analysis.Estimate.Mean.Copy(), analysis.Readiness.Value.Copy());
        generator = WorkforcePlanner.GeneratorFor(analysis, mean, ready);
        outlook = analysis.Estimator.OutlookFor(analysis.Workforce, analysis.Scenario.AsOf);
        (deviation, sources) = (new double[mean.Skills], new int[mean.Skills]);

        // The middles of equally likely parts: what is decided jumps where a level is crossed, which polynomials would miss.
        results = [.. Enumerable.Range(0, effort.Results).Select(k => Normal.InvCDF(0, 1, (k + 0.5) / effort.Results))];

        // The same draws whatever the result, and each with its mirror image: an assessment that tells nothing is worth nothing.
        var random = new SeededRandom(unchecked((ulong)analysis.Scenario.Seed));
        normals = new double[effort.Draws][];
        for (var d = 0; d < normals.Length; d += 4)
        {
            for (var half = 0; half < 2; half++)
            {
                normals[d + half] = [.. Enumerable.Range(0, mean.Skills + 1).Select(_ => Normal.InvCDF(0, 1, 1 - random.Unit()))];
                normals[d + half + 2] = [.. normals[d + half].Select(x => -x)];
            }
        }
    }

    /// <summary>The worth of assessing a group's person in a skill.</summary>
    public EvidenceQuestion Of(int group, int skill)
    {
        var (analysis, person) = (plan.Analysis, plan.Options[group].Person);
        outlook.Read(person);
        outlook.PrepareDraws();
        outlook.Assess(skill);
        var decisions = Decisions(group, person);
        var nets = new double[2, results.Length, decisions.Count];
        for (var k = 0; k < results.Length; k++)
        {
            Believe(person, k);
            for (var d = 0; d < normals.Length; d++)
            {
                outlook.Draw(results[k], normals[d], deviation);
                Span<double> now = analysis.Estimate.Mean.Row(person), drawn = mean.Row(person);
                for (var s = 0; s < drawn.Length; s++) drawn[s] = now[s] + deviation[s];
                for (var option = 0; option < decisions.Count; option++)
                    nets[d % 2, k, option] += net(person, generator.At(person, decisions[option])) * 2 / normals.Length;
            }
        }

        Restore(person);
        return Question(group, skill, decisions, nets);
    }

    /// <summary>
    /// What is best after a result by the one half of the draws is weighed by the other: the best of several means that were drawn looks better than it is.
    /// What is best without a result is weighed by all draws, so that the worth errs on the low side.
    /// </summary>
    private EvidenceQuestion Question(int group, int skill, List<LearningOption> decisions, double[,,] nets)
    {
        var options = Enumerable.Range(0, decisions.Count);
        var uninformed = options.MaxBy(option => Enumerable.Range(0, results.Length).Sum(k => nets[0, k, option] + nets[1, k, option]));
        var decided = new List<LearningOption>(2 * results.Length);
        var worth = 0.0;
        for (var half = 0; half < 2; half++)
        {
            for (var k = 0; k < results.Length; k++)
            {
                var best = options.MaxBy(option => nets[half, k, option]);
                worth += (nets[1 - half, k, best] - nets[1 - half, k, uninformed]) / (2 * results.Length);
                decided.Add(decisions[best]);
            }
        }

        var (estimate, person, now) = (plan.Analysis.Estimate, plan.Options[group].Person, plan.Chosen(group).Learned);
        var answers = decided.GroupBy(option => option.Learned, StringComparer.Ordinal).OrderByDescending(same => same.Count()).ThenBy(same => same.Key, StringComparer.Ordinal);
        return new(
            person, skill, estimate.Mean[person, skill], estimate.Sd[person, skill], worth,
            [.. answers.Select(same => new AnsweredDecision(MostOften(same), (double)same.Count() / decided.Count))],
            (double)decided.Count(option => option.Learned != now) / decided.Count);
    }

    private LearningOption MostOften(IEnumerable<LearningOption> options) =>
        options.GroupBy(plan.NameOf, StringComparer.Ordinal).OrderByDescending(same => same.Count()).ThenBy(same => same.Key, StringComparer.Ordinal).First().First();

    /// <summary>What could be decided: what the plan has and is nearly as good, and what is best by what would be believed after each result.</summary>
    private List<LearningOption> Decisions(int group, int person)
    {
        var decisions = new List<LearningOption>();
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var option in screening.Candidates(group, MostCandidates)) Add(plan.Options[group].Options[option]);
        for (var k = 0; k < results.Length; k++)
        {
            Believe(person, k);
            Add(generator.For(person).Options.MaxBy(option => net(person, option))!);
        }

        return decisions;

        void Add(LearningOption option)
        {
            if (known.Add(plan.NameOf(option))) decisions.Add(option);
        }
    }

    private void Believe(int person, int result)
    {
        Span<double> now = plan.Analysis.Estimate.Mean.Row(person), then = mean.Row(person);
        for (var s = 0; s < then.Length; s++) then[s] = now[s] + (results[result] * outlook.Shift[s]);
        Readiness.Fill(then, plan.Analysis.Transfer, ready.Row(person), sources);
    }

    private void Restore(int person)
    {
        plan.Analysis.Estimate.Mean.Row(person).CopyTo(mean.Row(person));
        plan.Analysis.Readiness.Value.Row(person).CopyTo(ready.Row(person));
    }
}
