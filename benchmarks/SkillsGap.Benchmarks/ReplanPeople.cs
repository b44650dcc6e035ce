using System.Diagnostics;
using SkillsGap.Engine.Data;
using SkillsGap.Engine.Model;
using SkillsGap.Engine.Planning;
using SkillsGap.Engine.Scenarios;

namespace SkillsGap.Benchmarks;

/// <summary>A generated enterprise planned, planned again after other evidence of 1 % of its people, or asked about one person after the other.</summary>
internal static class ReplanPeople
{
    private const double Changed = 0.01;
    private const int Asked = 200;

    public static int Run(IEnumerable<int> sizes, double gap)
    {
        Console.WriteLine($"{Environment.ProcessorCount} cores, .NET {Environment.Version}");
        Console.WriteLine();
        Console.WriteLine("| people | run | options | planning | of cold | value | gap | moved |");
        Console.WriteLine("|--:|:--|--:|--:|--:|--:|--:|--:|");
        foreach (var size in sizes) Run(size, new PlannerSettings { GapTarget = gap });
        return 0;
    }

    /// <summary>The time of answers about one person alone, from a plan that is made in a hurry: its quality does not matter to them.</summary>
    public static int Ask(IEnumerable<int> sizes)
    {
        Console.WriteLine($"{Environment.ProcessorCount} cores, .NET {Environment.Version}");
        Console.WriteLine();
        Console.WriteLine("| people | options | rows | prepared in | median of an answer | slowest |");
        Console.WriteLine("|--:|--:|--:|--:|--:|--:|");
        foreach (var size in sizes)
        {
            var (plan, _, _) = Plan(GeneratedContent.Read(new() { People = size }), new PlannerSettings { PricingIterations = 60, SearchMoves = 1_000_000 }, null, 0);
            var (prepared, median, slowest) = WhatIf(plan);
            Console.WriteLine($"| {size:N0} | {plan.Problem.TotalOptions:N0} | {plan.Problem.Rows.Count:N0} | {1000 * prepared:N0} ms "
                + $"| {1000 * median:0.0} ms | {1000 * slowest:0.0} ms |");
        }

        return 0;
    }

    private static void Run(int people, PlannerSettings settings)
    {
        var content = GeneratedContent.Read(new() { People = people });
        var (first, _, _) = Plan(content, settings, null, 0);
        var former = new FormerPlan(
            first.Problem.Rows.Select((row, i) => (row.Id, first.Result.Prices[i])).ToDictionary(),
            Enumerable.Range(0, first.Problem.GroupCount).ToDictionary(first.Problem.GroupId, g => (string?)first.Problem.OptionId(g, first.Result.Choice[g])));
        first = null!;
        var after = Change(content, new Random(1));
        var (cold, options, planning) = Plan(after, settings, null, 0);
        // To the gap that planning from nothing has come to.
        settings = settings with { GapTarget = Math.Max(settings.GapTarget, cold.Result.Gap ?? 0) };
        Line(people, "cold", cold, former, options, planning, planning);
        cold = null!;
        foreach (double? penalty in new double?[] { 0, null })
        {
            var (warm, made, replanning) = Plan(after, settings, former, penalty);
            Line(people, penalty is null ? $"from the plan before, {warm.Problem.MovePenalty:N0} a move" : "from the plan before", warm, former, made, replanning, planning);
        }
    }

    private static (WorkforcePlan Plan, double Options, double Planning) Plan(WorkforceContent content, PlannerSettings settings, FormerPlan? former, double? penalty)
    {
        GC.Collect();
        var analysis = WorkforceAnalysis.Of(content.Workforce, content.Scenario!);
        var clock = Stopwatch.GetTimestamp();
        var (options, problem) = WorkforcePlanner.State(analysis, Environment.ProcessorCount);
        var made = Stopwatch.GetElapsedTime(clock).TotalSeconds;
        clock = Stopwatch.GetTimestamp();
        if (former is not null)
        {
            problem = problem.WithFormer(former.Decisions, penalty ?? FormerPlan.DefaultMovePenalty(problem));
            settings = settings with { Start = PlannerStart.Matched(problem, former.Prices, former.Decisions) };
        }

        var stages = new StageClock();
        var result = Planner.Solve(problem, settings, stages, CancellationToken.None);
        Console.Error.WriteLine($"  {stages}");
        return (new(analysis, options, problem, result), made, Stopwatch.GetElapsedTime(clock).TotalSeconds);
    }

    private static void Line(
        int people, string run, WorkforcePlan plan, FormerPlan former, double options, double planning, double cold)
    {
        var moved = Enumerable.Range(0, plan.Problem.GroupCount).Count(g =>
            former.Decisions.TryGetValue(plan.Problem.GroupId(g), out var was) && was != plan.Problem.OptionId(g, plan.Result.Choice[g]));
        Console.WriteLine($"| {people:N0} | {run} | {options:0.0} s | {planning:0.00} s | {100 * planning / cold:0} % "
            + $"| {plan.Result.Value + (plan.Result.Moves?.Cost ?? 0):N0} | {100 * plan.Result.Gap:0.000} % | {moved:N0} |");
    }

    /// <summary>Seconds to prepare, and of an answer the median and the most: half again as many hours, and every second person another role too.</summary>
    private static (double Prepared, double Median, double Slowest) WhatIf(WorkforcePlan plan)
    {
        var clock = Stopwatch.GetTimestamp();
        var whatIf = new PersonWhatIf(plan);
        var prepared = Stopwatch.GetElapsedTime(clock).TotalSeconds;
        var random = new Random(1);
        var times = new List<double>();
        for (var k = 0; k < Asked; k++)
        {
            var person = plan.Options[random.Next(plan.Options.Length)].Person;
            var change = new PersonChange
            {
                HoursPerWeek = 1.5 * plan.Analysis.Workforce.People[person].HoursPerWeek,
                AlsoOpen = k % 2 == 0 ? [] : [random.Next(plan.Analysis.Workforce.Roles.Length)],
            };
            clock = Stopwatch.GetTimestamp();
            whatIf.Ask(person, change);
            // The first ones are compiled.
            if (k >= Asked / 10) times.Add(Stopwatch.GetElapsedTime(clock).TotalSeconds);
        }

        times.Sort();
        return (prepared, times[times.Count / 2], times[^1]);
    }

    /// <summary>Of 1 % of the people every scored piece of evidence says up to 0.2 more or less.</summary>
    private static WorkforceContent Change(WorkforceContent content, Random random)
    {
        var touched = content.Workforce.People.Select(_ => random.NextDouble() < Changed).ToArray();
        Evidence Other(Evidence item) => item.Value is { } value && touched[item.Person]
            ? item with { Value = Math.Clamp(value + (0.4 * random.NextDouble()) - 0.2, 0, 1) }
            : item;
        return content with { Workforce = content.Workforce with { Evidence = [.. content.Workforce.Evidence.Select(Other)] } };
    }
}
