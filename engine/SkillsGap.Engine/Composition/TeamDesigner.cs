using System.Collections.Immutable;
using SkillsGap.Engine.Model;
using SkillsGap.Engine.Planning;
using SkillsGap.Engine.Proficiency;
using SkillsGap.Engine.Scenarios;

namespace SkillsGap.Engine.Composition;

/// <summary>Composes a team: how many practise, how many support them, and who stays with existing work.</summary>
public static class TeamDesigner
{
    /// <summary>
    /// Finds the composition that is worth most over the scenario's horizon, less the cost of getting ready for it, within the scenario's money and what
    /// the catalogue offers by its deadline. Everybody who is not excluded may be moved, whatever the scenario's scope; who is excluded stays.
    /// Those who are open to a change may also move to roles that the projects' demand names.
    /// </summary>
    /// <param name="workforce">The workforce, as read.</param>
    /// <param name="scenario">The scenario, as read.</param>
    /// <param name="learned">A model learned from a workforce, or null for the defaults.</param>
    /// <param name="settings">What is assumed beyond the data.</param>
    /// <param name="planner">How long and how carefully to plan.</param>
    /// <param name="progress">Told how far the work is.</param>
    /// <param name="cancellation">While options are made it ends the work with an exception; later the best composition so far is kept.</param>
    /// <exception cref="ScenarioException">Pins leave people without an option; all of them are named.</exception>
    public static TeamDesign Design(
        Workforce workforce, Scenario scenario, LearnedModel? learned, DesignSettings settings, PlannerSettings planner,
        IProgress<StageProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(workforce);
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(planner);
        settings.Check();
        return Design(
            WorkforceAnalysis.Of(workforce, OfTheTeam(workforce, scenario), learned, planner.Threads, progress, cancellation), settings, planner, progress,
            cancellation);
    }

    /// <summary>The composition of an analysed team; whoever is not in its scope stays.</summary>
    internal static TeamDesign Design(
        WorkforceAnalysis analysis, DesignSettings settings, PlannerSettings planner, IProgress<StageProgress>? progress, CancellationToken cancellation)
    {
        var (design, posts) = State(analysis, settings, planner.Threads, progress, cancellation);
        var problem = design.Build(posts);
        var result = Planner.Solve(problem, planner, progress is null ? null : new PlanningProgress(progress), cancellation);
        return Of(analysis, settings, design, posts, problem, result);
    }

    /// <summary>The posts of everybody, and what states them as a problem.</summary>
    internal static (DesignProblem Design, ImmutableArray<ImmutableArray<Post>> Posts) State(
        WorkforceAnalysis analysis, DesignSettings settings, int threads, IProgress<StageProgress>? progress, CancellationToken cancellation)
    {
        var curves = WorthCurves.Of(analysis.Workforce, analysis.Scenario, settings);
        var options = WorkforcePlanner.Options(analysis, threads, progress, cancellation).ToDictionary(one => one.Person);
        var makes = new PostOptions(analysis, curves);
        var posts = new ImmutableArray<Post>[analysis.Workforce.People.Length];
        for (var p = 0; p < posts.Length; p++)
            posts[p] = options.TryGetValue(p, out var some) ? makes.For(some) : [makes.Stay(p)];
        return (new(analysis, curves, settings), [.. posts]);
    }

    /// <summary>The scenario over the whole team, with moves to the roles that the projects want.</summary>
    internal static Scenario OfTheTeam(Workforce workforce, Scenario scenario) => scenario with
    {
        Scope = new Scope.All(),
        Transitions = [.. scenario.Transitions.Union(
            workforce.Demand.Select(one => one.Role).Where(role => !scenario.Targets.Any(target => target.Role == role)).Order())],
    };

    private static TeamDesign Of(
        WorkforceAnalysis analysis, DesignSettings settings, DesignProblem design, ImmutableArray<ImmutableArray<Post>> posts,
        AllocationProblem problem, AllocationResult result)
    {
        var (workforce, horizon) = (analysis.Workforce, analysis.Scenario.HorizonMonths);
        var fits = workforce.People.Select((person, p) => (person.Role, Fit: analysis.Fits.Fit(p)[person.Role])).ToLookup(one => one.Role, one => one.Fit);
        double Today(WorthCurve curve) => curve.Kind == WorkKind.Existing ? fits[curve.Role].Sum() : 0;
        var valueToday = design.Curves.Sum(curve => analysis.Scenario.BenefitWeight * horizon * curve.WorthOf(Today(curve)));
        if (result.Value is null) return new(analysis, settings, problem, result, [], [], [], valueToday);
        var placements = posts.Select((some, p) =>
        {
            var post = some[result.Choice[p]];
            return new Placement(p, post, analysis.Fits.Fit(p)[post.Role], analysis.Fits.Reach(p)[post.Role]);
        }).ToImmutableArray();
        var people = placements.CountBy(one => (one.Post.Role, one.Post.Kind)).ToDictionary();
        var firstRow = problem.Rows.Count - design.Curves.Length;
        var work = design.Curves.Select((curve, i) =>
        {
            var (row, used, isExisting) = (problem.Rows[firstRow + i], result.Rows[firstRow + i].Used, curve.Kind == WorkKind.Existing);
            return new WorkComposition(
                curve, PostOptions.PartOf(analysis.Scenario, curve.Role, curve.Kind), isExisting ? fits[curve.Role].Count() : 0,
                people.GetValueOrDefault((curve.Role, curve.Kind)), Today(curve), used / horizon,
                isExisting ? workforce.Roles[curve.Role].MinHeadcount : null, row.WorthOf(used + horizon) - row.WorthOf(used));
        }).ToImmutableArray();
        return new(
            analysis, settings, problem, result, placements, work, new NextWorths(design, problem, result).Of(posts), valueToday);
    }
}
