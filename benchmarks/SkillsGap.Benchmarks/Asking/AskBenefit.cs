using SkillsGap.Engine.Generating;
using SkillsGap.Engine.Model;
using SkillsGap.Engine.Planning;
using SkillsGap.Engine.Planning.Core;
using SkillsGap.Engine.Scenarios;
using SkillsGap.Kernels;

namespace SkillsGap.Benchmarks.Asking;

/// <summary>
/// What assessments are really worth, chosen in several ways: generated people are assessed as the generator's truth says they would do, the plan is made
/// again, and what both plans decide is weighed at everybody's true levels and the first plan's prices.
/// </summary>
internal static class AskBenefit
{
    private const int Folds = 3;

    public static int Run(int people, int assessments, int[] seeds)
    {
        Console.WriteLine("| seed | people in scope | assessments | chosen by | told | really gained | of all that could be gained | decisions changed |");
        Console.WriteLine("|--:|--:|--:|:--|--:|--:|--:|--:|");
        foreach (var seed in seeds) Row(people, assessments, seed);
        return 0;
    }

    private static void Row(int people, int assessments, int seed)
    {
        var made = WorkforceGenerator.Generate(new GeneratorSettings { People = people, Seed = seed });
        var (read, scenario) = (made.Content.Workforce, made.Content.Scenario!);
        using var core = ExactCore.Find();
        var settings = new PlannerSettings { Core = core, GapTarget = 0.001 };
        var plan = WorkforcePlanner.Plan(WorkforceAnalysis.Of(read, scenario), settings);
        if (!plan.Exists)
        {
            Console.WriteLine($"| {seed} | {plan.Options.Length:N0} | | no plan: {plan.Result.Status} | | | | |");
            return;
        }

        var judge = new TrueWorth(made, plan);
        var before = judge.Of(plan);
        var all = Evidence(made, [.. plan.Analysis.Scope.SelectMany(p => Enumerable.Range(0, read.Taxonomy.Count).Select(s => (p, s)))], plan, seed);
        var perfect = judge.Of(Again(all)).Worth - before.Worth;
        var advice = EvidenceAdvisor.Ask(plan, EvidenceAdvisor.DefaultPairs);
        (int Person, int Skill)[] pairs =
            [.. from p in plan.Analysis.Scope from s in Enumerable.Range(0, read.Taxonomy.Count) where plan.Analysis.Estimate.Sd[p, s] > 0 select (p, s)];
        var asked = scenario.Targets.Select(t => t.Role).Concat(scenario.Transitions).SelectMany(r => read.Roles[r].Requirements)
            .Select(requirement => read.Taxonomy.Skills[requirement.Skill].Id).ToHashSet();
        Show("worth", advice.Questions.Take(assessments).Select(q => (q.Person, q.Skill)), advice.Questions.Take(assessments).Sum(q => q.Worth));
        Show("standard deviation", pairs.OrderByDescending(Sd).Take(assessments), null);
        Show("standard deviation, of the roles' skills", pairs.Where(IsAsked).OrderByDescending(Sd).Take(assessments), null);
        var random = new SeededRandom((ulong)seed);
        Show("chance", pairs.Select(pair => (pair, key: random.Next())).OrderBy(one => one.key).Take(assessments).Select(one => one.pair), null);

        double Sd((int Person, int Skill) pair) => plan.Analysis.Estimate.Sd[pair.Person, pair.Skill];

        bool IsAsked((int Person, int Skill) pair) => asked.Contains(plan.Analysis.Workforce.Taxonomy.Skills[pair.Skill].Id);

        WorkforcePlan Again(IEnumerable<Evidence> evidence) =>
            WorkforcePlanner.Plan(WorkforceAnalysis.Of(read with { Evidence = read.Evidence.AddRange(evidence) }, scenario), settings);

        void Show(string by, IEnumerable<(int Person, int Skill)> chosen, double? told)
        {
            var (gained, changed) = (0.0, 0);
            for (var fold = 0; fold < Folds; fold++)
            {
                var after = judge.Of(Again(Evidence(made, [.. chosen], plan, (seed * 100) + fold)));
                gained += (after.Worth - before.Worth) / Folds;
                changed += after.Learned.Count(pair => before.Learned[pair.Key] != pair.Value);
            }

            Console.WriteLine(
                $"| {seed} | {plan.Options.Length:N0} | {assessments} | {by} | {told:N0} | {gained:N0} | {gained / perfect:P0} | {(double)changed / Folds:0.0} |");
        }
    }

    /// <summary>What these people would score, by the truth.</summary>
    private static IEnumerable<Evidence> Evidence(GeneratedEnterprise made, (int Person, int Skill)[] pairs, WorkforcePlan plan, int seed)
    {
        var (truth, read) = (made.Truth, made.Content.Workforce);
        var people = read.People.Index().ToDictionary(one => one.Item.Id, one => one.Index);
        var skills = read.Taxonomy.Skills.Index().ToDictionary(one => one.Item.Id, one => one.Index);
        var kind = truth.World.Of(EvidenceKind.Assessment);
        foreach (var pair in pairs)
        {
            var (person, skill) = (people[plan.Analysis.Workforce.People[pair.Person].Id], skills[plan.Analysis.Workforce.Taxonomy.Skills[pair.Skill].Id]);
            var random = new SeededRandom(((ulong)seed << 40) ^ ((ulong)person << 12) ^ (ulong)skill);
            var normal = MathNet.Numerics.Distributions.Normal.InvCDF(0, kind.OwnSd, 1 - random.Unit());
            var score = Math.Round(Math.Clamp(kind.Offset + (kind.Slope * truth.Level[person, skill]) + normal, 0, 1), 2);
            yield return new(person, skill, EvidenceKind.Assessment, made.Content.Scenario!.AsOf, score, 1, "asked", null, "");
        }
    }
}
