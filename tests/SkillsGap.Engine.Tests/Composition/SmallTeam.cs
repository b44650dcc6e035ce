using SkillsGap.Engine.Composition;
using SkillsGap.Engine.Model;
using SkillsGap.Engine.Planning;
using SkillsGap.Engine.Scenarios;
using SkillsGap.Engine.Tests.Scenarios;
using static SkillsGap.Engine.Tests.Learning.Small;

namespace SkillsGap.Engine.Tests.Composition;

/// <summary>
/// A random team of a few people, and every way to compose it, worked out from the definitions with nothing of the engine's but its options and curves.
/// </summary>
internal sealed class SmallTeam
{
    private readonly WorkforceAnalysis analysis;
    private readonly WorthCurve[] curves;
    private readonly DesignSettings settings;

    public SmallTeam(int seed)
    {
        var random = new Random(seed);
        Role[] roles =
        [
            Role("clerk", 900, (0, 0.5)) with { MinHeadcount = 1, TargetHeadcount = 3 }, Role("maker", 1400, (0, 0.6), (1, 0.5)),
            Role("expert", 2500, (1, 0.6), (2, 0.6)), Role("helper", 1100, (0, 0.4), (2, 0.4)) with { TargetHeadcount = 1 },
        ];
        LearningModule[] modules =
        [
            Teaches("one", 20, 400, (1, 0, 0.7)), Teaches("two", 30, 700, (2, 0, 0.7)), Teaches("both", 60, 900, (1, 0, 0.7), (2, 0, 0.7)),
        ];
        var people = Enumerable.Range(0, 4).Select(p =>
            Person($"p{p}", random.Next(3), 4 + random.Next(6)) with { OpenToChange = random.Next(2) == 0 }).ToArray();
        double[][] levels = [.. people.Select(_ => new double[] { random.NextDouble(), random.NextDouble(), random.NextDouble() })];
        var workforce = Workforce(Skills(3), roles, people, modules) with
        {
            Projects = [Project("a", 30, (1, 0.9)), Project("b", 30, (2, 0.9))],
            Demand =
            [
                new(0, 2, 3 + random.Next(12), 3000 + random.Next(3000)), new(1, 2, 3 + random.Next(12), null), new(0, 1, 2 + random.Next(8), 1800),
                new(1, 3, 2 + random.Next(8), 2000),
            ],
        };
        var scenario = Scenario(new CapabilityTarget(2, 3)) with { Budget = 300 + random.Next(2500), Transitions = [3], BenefitWeight = 0.8 };
        settings = new(random.Next(3) switch { 0 => 0.4, 1 => 0.5, _ => 1 });
        analysis = SmallAnalysis.Of(workforce, TeamDesigner.OfTheTeam(workforce, scenario), Table(levels));
        curves = [.. WorthCurves.Of(workforce, scenario, settings)];
        Design = TeamDesigner.Design(
            analysis, settings, new PlannerSettings { Threads = 1, GapTarget = 0 }, null, TestContext.Current.CancellationToken);
        Posts = TeamDesigner.State(analysis, settings, 1, null, TestContext.Current.CancellationToken).Posts.Select(some => some.ToArray()).ToArray();
    }

    public TeamDesign Design { get; }

    public Post[][] Posts { get; }

    public double Horizon => analysis.Scenario.HorizonMonths;

    /// <summary>The best value over all combinations of posts that the budget pays for.</summary>
    /// <param name="hire">A role that has one proficient head more.</param>
    /// <param name="given">A role for which one place to learn is given.</param>
    public double Best(int? hire = null, int? given = null) =>
        Hires(hire).Max(extra => Search(0, extra, 0, 0, given));

    /// <summary>The value of what was composed, by the definitions.</summary>
    public double ValueOf(IEnumerable<Post> posts)
    {
        var (heads, cost) = (new Dictionary<(int, WorkKind), double>(), 0.0);
        foreach (var (post, p) in posts.Select((post, p) => (post, p)))
        {
            Add(heads, p, post, 1);
            cost += post.Learning?.Cash ?? 0;
        }

        return Worth(heads) - cost;
    }

    private IEnumerable<Dictionary<(int, WorkKind), double>> Hires(int? role)
    {
        if (role is not { } hired) return [[]];
        return
        [
            new() { [(hired, WorkKind.Existing)] = Horizon },
            new() { [(hired, WorkKind.Projects)] = Horizon, [(hired, WorkKind.Existing)] = (1 - settings.Availability) * Horizon },
        ];
    }

    private double Search(int person, Dictionary<(int, WorkKind), double> heads, double cash, double cost, int? given)
    {
        if (cash > analysis.Scenario.Budget + 1e-6) return double.NegativeInfinity;
        if (person == Posts.Length) return Worth(heads) - cost;
        var best = double.NegativeInfinity;
        foreach (var post in Posts[person])
        {
            var paid = post.Learning?.Cash ?? 0;
            Add(heads, person, post, 1);
            best = Math.Max(best, Search(person + 1, heads, cash + paid, cost + paid, given));
            if (post.Learning is not null && post.Role == given) best = Math.Max(best, Search(person + 1, heads, cash, cost, null));
            Add(heads, person, post, -1);
        }

        return best;
    }

    private void Add(Dictionary<(int, WorkKind), double> heads, int p, Post post, int sign)
    {
        var held = analysis.Workforce.People[p].Role;
        var fit = analysis.FitTo(p, held).Fit;
        var available = settings.Availability;
        void Give(int role, WorkKind kind, double months) => heads[(role, kind)] = heads.GetValueOrDefault((role, kind)) + (sign * months);
        // What share of whose month goes where, before and after the day on which learning is through.
        void Month(int role, WorkKind kind, double proficiency, int own, double ownFit, double months)
        {
            if (kind == WorkKind.Existing)
            {
                Give(role, kind, proficiency * months);
                return;
            }

            Give(role, kind, proficiency * months);
            Give(own, WorkKind.Existing, (1 - available) * ownFit * months);
        }

        if (post.Learning is not { } learning)
        {
            Month(post.Role, post.Kind, post.Role == held ? fit : 1, held, fit, Horizon);
            return;
        }

        var (after, before) = (learning.MonthsLeft, Horizon - learning.MonthsLeft);
        var practisesAlready = learning.Kind == OptionKind.Path && post.Role == held;
        void Before(double months)
        {
            if (practisesAlready) Month(held, WorkKind.Projects, fit, held, fit, months);
            else Month(held, WorkKind.Existing, fit, held, fit, months);
        }

        Before(before);
        Before((1 - learning.Success) * after);
        var own = learning.Kind == OptionKind.Transition ? post.Role : held;
        Month(post.Role, post.Kind, 1, own, learning.Kind == OptionKind.Transition ? 1 : fit, learning.Success * after);
    }

    private double Worth(Dictionary<(int, WorkKind), double> heads) => analysis.Scenario.BenefitWeight * Horizon
        * curves.Sum(curve => curve.WorthOf(heads.GetValueOrDefault((curve.Role, curve.Kind)) / Horizon));
}
