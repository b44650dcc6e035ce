using System.Collections.Immutable;
using System.Diagnostics;
using SkillsGap.Benchmarks.Quality;
using SkillsGap.Engine.Audit.Fairness.Parity;
using SkillsGap.Engine.Audit.Fairness;
using SkillsGap.Engine.Generating;
using SkillsGap.Engine.Model;
using SkillsGap.Engine.Planning.Checking;
using SkillsGap.Engine.Planning;
using SkillsGap.Engine.Scenarios;
using SkillsGap.Host.Allocation;
using SkillsGap.Host.Verification;
using SkillsGap.Kernels;

namespace SkillsGap.Benchmarks.Fairness;

/// <summary>
/// Whether the audit finds the bias that generated enterprises have and leaves alone what is neutral, each seed with a world of its own; and what parity
/// costs. Where bias is built in and how much it makes is read off a far larger enterprise of the same world, by code of its own.
/// </summary>
internal static class FairnessRun
{
    private const double Least = 0.8;
    private const string Neutral = "neutral";
    private const int MostHalvings = 8;

    // Who gets what is audited of any plan; what parity costs is seen no closer than the plans are solved.
    private const double Gap = 0.005, CloseGap = 0.0005;

    // The shares in which a generated group is drawn at random: neutral by construction.
    private static readonly (string Value, double UpTo)[] NeutralValues = [("x", .4), ("y", .8), ("z", 1)];

    public static int Run(Arguments arguments)
    {
        var people = int.Parse(arguments.Value("--people") ?? "5000");
        var large = int.Parse(arguments.Value("--truth-people") ?? "60000");
        var parity = int.Parse(arguments.Value("--parity") ?? "5");
        int[] seeds = arguments.Rest is { Count: > 0 } some ? [.. some.Select(int.Parse)] : [.. Enumerable.Range(1, 20)];
        Console.WriteLine("| seed | supervisor bias, invitation factor | training so far, 55+: true / found | endorsements so far, 55+: true / found "
            + "| supervisors' scores, b: true / found | flagged of the plan and its scores | neutral attribute flagged, different "
            + "| all shuffled: flagged, different of tests | audit, s |");
        Console.WriteLine("|--:|:--|:--|:--|:--|:--|:--|:--|--:|");
        var tally = new Tally();
        var prices = new List<string>();
        foreach (var (k, seed) in seeds.Index()) Row(people, large, seed, k < parity, tally, prices);
        tally.Show();
        if (prices.Count > 0)
        {
            Console.WriteLine(
                "\n| seed | constraint | without: value, bound | tolerance | status | loss | loss of the best plans | price of a person | checked |");
            Console.WriteLine("|--:|:--|:--|--:|:--|--:|:--|--:|:--|");
            prices.ForEach(Console.WriteLine);
        }

        return 0;
    }

    private static void Row(int people, int large, int seed, bool withParity, Tally tally, List<string> prices)
    {
        var made = WorkforceGenerator.Generate(new() { People = people, Seed = seed, WorldSeed = seed });
        var truth = WorkforceGenerator.Generate(new() { People = large, Seed = seed + 1000, WorldSeed = seed });
        var built = KnownBias.Of(truth);
        var (read, scenario) = (made.Content.Workforce, made.Content.Scenario!);
        var settings = new PlannerSettings { GapTarget = withParity ? CloseGap : Gap, Seed = 1 };
        var analysis = WorkforceAnalysis.Of(read, scenario);
        var plan = WorkforcePlanner.Plan(analysis, settings);
        // The generator counts on the truth, and estimates may leave too few within reach: then what is wanted beyond today is halved until there is a plan.
        for (var round = 0; !plan.Exists && round < MostHalvings; round++)
        {
            analysis = WantingHalf(analysis);
            plan = WorkforcePlanner.Plan(analysis, settings);
        }

        if (!plan.Exists) throw new InvalidOperationException($"Seed {seed} has no plan.");

        var random = new SeededRandom((ulong)seed);
        var added = made.Content.AuditAttributes.AddRange(Enumerable.Range(0, read.People.Length).Select(p => Draw(p, random)));
        var start = Stopwatch.GetTimestamp();
        var report = FairnessAudit.Of(plan, Partitions(read, added, plan));
        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        var shuffled = FairnessAudit.Of(plan, Partitions(read, Shuffled(made.Content.AuditAttributes, read.People.Length, random), plan));
        var (neutral, neutralOther) = Count(report, table => table.Partition.Attributes is [Neutral]);
        var (chance, chanceOther) = Count(shuffled, _ => true);
        tally.Add(neutral, neutralOther, report, chance, chanceOther, shuffled);
        string Found(string measure, string attribute, string value, double ratio)
        {
            var (measured, cell) = Cell(report, measure, attribute, value);
            tally.Add($"{measure}, {attribute} {value}", ratio < Least, cell.Status == CellStatus.Flagged && measured < Least);
            return $"{ratio:0.00} / {measured:0.00}{(cell.Status == CellStatus.Flagged ? " flagged" : "")}";
        }

        var bias = made.Truth.World;
        var plans = report.Flagged.Where(one => one.Measure.Kind != MeasureKind.SoFar && one.Table.Partition.Attributes is [not Neutral])
            .Select(one => $"{one.Measure.Id} {one.Table.Partition.Groups[one.Cell.Group].Text} {one.Cell.Comparison!.Ratio:0.00}");
        var isHalved = plan.Analysis.Scenario.Targets.Sum(target => target.Headcount) < scenario.Targets.Sum(target => target.Headcount);
        Console.WriteLine(
            $"| {seed}{(isHalved ? " *" : "")} | {bias.SupervisorBias:0.000}, {bias.InvitationFactor:0.000} "
            + $"| {Found("training-so-far", AuditBias.AgeBand, AuditBias.PassedOver, built.Training)} "
            + $"| {Found("endorsement-so-far", AuditBias.AgeBand, AuditBias.PassedOver, built.Endorsements)} "
            + $"| {Found("supervisor-score", AuditBias.Group, AuditBias.Disadvantaged, built.SupervisorScores)} | {string.Join("; ", plans)} "
            + $"| {neutral}, {neutralOther} | {chance}, {chanceOther} of {shuffled.Tests:N0} | {seconds:0.0} |");
        if (withParity) prices.AddRange(ParityRowsOf(seed, plan, Partitions(read, made.Content.AuditAttributes, plan), settings));
    }

    private static WorkforceAnalysis WantingHalf(WorkforceAnalysis analysis)
    {
        var targets = analysis.Scenario.Targets.Select(target =>
            target with { Headcount = Math.Max(1, (target.Headcount + analysis.CapableToday(target.Role)) / 2) });
        return analysis with { Scenario = analysis.Scenario with { Targets = [.. targets] } };
    }

    private static IEnumerable<string> ParityRowsOf(int seed, WorkforcePlan plan, ImmutableArray<AuditPartition> partitions, PlannerSettings settings)
    {
        double[] tolerances = [0, .05, .1, .2, .5];
        var tightest = PriceOfParity.Tightest(plan, partitions, tolerances[0])!;
        var price = PriceOfParity.Of(plan, [tightest], tolerances, settings);
        foreach (var point in price.Points)
        {
            var stated = AllocationMapping.ToDocument(point.Plan.Problem, point.Plan.Result, settings.Seed);
            var check = AllocationChecker.Check(point.Plan.Problem, ClaimMapping.Of(stated));
            yield return $"| {seed} | {tightest.Name} | {price.Value:N0}, {price.Bound:N0} | {point.Tolerance:0.##} "
                + $"| {point.Plan.Result.Status} | {point.Plan.Loss:N0} "
                + $"| {point.Plan.LeastLoss:N0}–{point.Plan.MostLoss:N0} | {point.Price:N0} | {(check.Holds ? "holds" : "FAILS")} |";
        }
    }

    private static ImmutableArray<AuditPartition> Partitions(Workforce read, IEnumerable<AuditAttribute> attributes, WorkforcePlan plan) =>
        AuditPartition.WithPairs(AuditPartition.ByAttribute(read, attributes, plan.Analysis.Workforce));

    private static AuditAttribute Draw(int person, SeededRandom random)
    {
        var at = random.Unit();
        return new(person, Neutral, NeutralValues.First(value => at < value.UpTo).Value);
    }

    // Everybody's attributes given to somebody else: the same groups, and nothing to do with anything.
    private static IEnumerable<AuditAttribute> Shuffled(ImmutableArray<AuditAttribute> attributes, int people, SeededRandom random)
    {
        int[] to = [.. Enumerable.Range(0, people)];
        for (var p = people - 1; p > 0; p--)
        {
            var other = random.Below(p + 1);
            (to[p], to[other]) = (to[other], to[p]);
        }

        return attributes.Select(one => one with { Person = to[one.Person] });
    }

    private static (int Flagged, int Different) Count(FairnessReport report, Func<FairnessTable, bool> isCounted)
    {
        var cells = report.Measures.SelectMany(measure => measure.Tables).Where(isCounted).SelectMany(table => table.Cells).ToList();
        return (cells.Count(cell => cell.Status == CellStatus.Flagged), cells.Count(cell => cell.Status == CellStatus.Different));
    }

    private static (double Ratio, FairnessCell Cell) Cell(FairnessReport report, string measure, string attribute, string value)
    {
        var table = report.Measures.First(one => one.Measure.Id == measure).Tables.First(one => one.Partition.Attributes.SequenceEqual([attribute]));
        var cell = table.Cells.First(one => table.Partition.Groups[one.Group].Values[0] == value);
        return (cell.Comparison?.Ratio ?? 1, cell);
    }
}
