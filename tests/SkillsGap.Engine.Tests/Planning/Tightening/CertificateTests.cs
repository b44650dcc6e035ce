using SkillsGap.Engine.Planning;
using SkillsGap.Engine.Tests.Planning.Checking;

namespace SkillsGap.Engine.Tests.Planning.Tightening;

public sealed class CertificateTests
{
    private static readonly PlannerSettings Quick = new() { Threads = 1, PricingIterations = 120, SearchMoves = 500, EnumerationNodes = 0, GapTarget = 0 };

    [Fact]
    public void Certificate_Of400SmallProblems_LiesBetweenTheBestPlanAndThePriceBound_AndTheCheckerAgrees()
    {
        int certified = 0, blocks = 0, rounded = 0, shifted = 0, closed = 0;
        for (int seed = 0; seed < 400; seed++)
        {
            AllocationProblem problem = BlockProblems.Of(seed);
            AllocationResult result = Problems.Solve(problem, Quick);
            Claims.Accepts(problem, Claims.Of(problem, result));
            if (result.Certificate is not { } certificate)
                continue;
            Assert.True(certificate.Bound < result.PriceBound, $"seed {seed}");
            if (BruteForce.Optimum(problem) is not double best)
                continue;
            double room = 1e-9 * Math.Max(1, Math.Abs(best));
            Assert.True(certificate.Bound >= best - room, $"seed {seed}: {certificate.Bound:R} is below the best plan, {best:R}");
            Assert.Equal((BoundSource.Certificate, Math.Max(certificate.Bound, result.Value ?? double.NegativeInfinity)), (result.BoundFrom, result.Bound));
            certified++;
            blocks += certificate.Blocks.Count > 0 ? 1 : 0;
            rounded += certificate.Derived.Count > 0 ? 1 : 0;
            shifted += certificate.Derived.Any(row => row.Shifts.Count > 0) ? 1 : 0;
            closed += certificate.Bound - best < 0.5 * (result.PriceBound - best) ? 1 : 0;
        }
        // The draw is worth nothing unless most of it is tightened, in every way, and by much.
        TestContext.Current.SendDiagnosticMessage($"{certified} certified, {blocks} with blocks, {rounded} rounded, {shifted} shifted, {closed} by half");
        Assert.True(certified >= 150 && blocks >= 100 && rounded >= 50 && shifted >= 30 && closed >= 50, $"{certified}, {blocks}, {rounded}, {shifted}, {closed}");
    }

    /// <summary>Three people want two hours each of a mentor who has five: two of them get it. Prices alone see two and a half.</summary>
    [Fact]
    public void Certificate_OfAMentorOfOddCapacity_IsTheChvatalGomoryRow()
    {
        AllocationProblem problem = Problems.Valid(
            [new("mentor", null, 5)], Enumerable.Range(0, 3).Select(g => new AllocationGroup($"p{g}", false, [Problems.Option("coached", 10, ("mentor", 2))])));

        AllocationResult result = Problems.Solve(problem, Quick);

        Assert.Equal(25, result.PriceBound, 0.1);
        Assert.InRange(result.Bound, 20, 23);
        DerivedRow row = Assert.Single(result.Certificate!.Derived);
        Assert.Equal(0.5, Assert.Single(row.Sources).Multiplier);
        Claims.Accepts(problem, Claims.Of(problem, result));
    }

    [Fact]
    public void Certificate_OfATeamWhoseOptionsOverlap_SolvesItExactly()
    {
        AllocationProblem problem = Overlapping();

        AllocationResult result = Problems.Solve(problem, Quick);

        Assert.Equal(15, result.PriceBound, 0.1);
        Assert.Equal(10, result.Bound, 1e-9);
        Assert.Equal((PlanStatus.Optimal, BoundSource.Certificate), (result.Status, result.BoundFrom));
        Assert.Equal([0], result.Certificate!.Blocks);
        Assert.All(result.Certificate.Prices, price => Assert.Equal(0, price));
    }

    [Theory]
    [InlineData("fraction of a unit")]
    [InlineData("lower limit")]
    [InlineData("worth")]
    [InlineData("many states")]
    [InlineData("group in another")]
    public void Certificate_OfABlockThatCannotBeSolved_LeavesItPriced(string because)
    {
        AllocationRow Row(string id) => new(
            id, because == "lower limit" ? 1 : null, because == "many states" ? 99 : 1, because == "worth" ? [new(1, 1)] : []);
        AllocationProblem problem = Problems.Valid(
            [Row("q0"), Row("q1"), Row("q2"), new("other", null, 1)],
            Enumerable.Range(0, 3).Select(g => new AllocationGroup($"p{g}", false,
                [Problems.Option("a", 10, ($"q{g}", because == "fraction of a unit" ? 0.9 : 1), ($"q{(g + 1) % 3}", 1), ("other", because == "group in another" && g == 0 ? 1 : 0))])),
            new AllocationBlock("first", ["other"]), new AllocationBlock("team", ["q0", "q1", "q2"]));

        AllocationResult result = Problems.Solve(problem, Quick);

        Assert.DoesNotContain(1, result.Certificate?.Blocks ?? []);
        Claims.Accepts(problem, Claims.Of(problem, result));
    }

    [Fact]
    public void Certificate_WithOneTwoAndFourThreads_IsBitForBitTheSame()
    {
        AllocationProblem problem = Teams(300, seed: 9);

        BoundCertificate[] made = [.. new[] { 1, 2, 4 }.Select(threads => Problems.Solve(problem, Quick with { Threads = threads }).Certificate!)];

        Assert.NotEmpty(made[0].Blocks);
        Assert.NotEmpty(made[0].Derived);
        foreach (BoundCertificate other in made.Skip(1))
        {
            Assert.Equal(Bits([made[0].Bound, .. made[0].Prices]), Bits([other.Bound, .. other.Prices]));
            Assert.Equal(made[0].Blocks, other.Blocks);
            Assert.Equal(
                Bits(made[0].Derived.SelectMany(row => (double[])[row.Price, row.Upper, row.Sources[0].Row, row.Sources[0].Multiplier, .. row.Shifts.Select(s => s.Amount)])),
                Bits(other.Derived.SelectMany(row => (double[])[row.Price, row.Upper, row.Sources[0].Row, row.Sources[0].Multiplier, .. row.Shifts.Select(s => s.Amount)])));
        }
    }

    [Fact]
    public void Certificate_ReachedByThePlan_EndsTheRunBeforeMending()
    {
        var stages = new Stages();

        AllocationResult result = Planner.Solve(Overlapping(), Quick with { GapTarget = 0.01 }, stages, TestContext.Current.CancellationToken);

        Assert.Equal((StopReason.Gap, BoundSource.Certificate), (result.Stopped, result.BoundFrom));
        Assert.Equal(["pricing", "diving", "tightening"], stages.Seen);
    }

    [Fact]
    public void Certificate_OfABlockWhoseLimitIsWithinToleranceOfOneMore_CountsThatOne()
    {
        AllocationRow[] rows = [new("q", null, 0.9999999999), new("money", null, 100)];
        AllocationGroup[] groups = [.. Enumerable.Range(0, 4).Select(g => new AllocationGroup(
            $"p{g}", false, [new AllocationOption("a", 10 + g, [new RowUse("q", 1), new RowUse("money", 1)])]))];
        AllocationProblem problem = AllocationProblem.Create(rows, groups, [new AllocationBlock("team", ["q"])]).Problem!;

        AllocationResult result = Problems.Solve(problem, Quick);

        Assert.Equal(13, result.Value);
        Assert.True(result.Certificate is null || result.Certificate.Bound >= 13, $"{result.Certificate?.Bound}");
    }

    [Fact]
    public void Certificate_OfARunCancelledAtOnce_IsLeftOut()
    {
        AllocationResult result = Planner.Solve(Teams(100, seed: 2), Quick, null, new CancellationToken(canceled: true));

        Assert.Null(result.Certificate);
        Assert.Equal(BoundSource.Prices, result.BoundFrom);
    }

    /// <summary>Three options that use two of three quarters each, one place a quarter: prices see one and a half of them, the block one.</summary>
    private static AllocationProblem Overlapping() => Problems.Valid(
        [new("q0", null, 1), new("q1", null, 1), new("q2", null, 1)],
        Enumerable.Range(0, 3).Select(g => new AllocationGroup($"p{g}", false, [Problems.Option("a", 10, ($"q{g}", 1), ($"q{(g + 1) % 3}", 1))])),
        new AllocationBlock("team", ["q0", "q1", "q2"]));

    /// <summary>Teams of ten with three places in each of two quarters, mentors of five hours, money for two or three people a team.</summary>
    internal static AllocationProblem Teams(int groups, int seed)
    {
        var random = new Random(seed);
        List<AllocationRow> rows = [new("budget", null, 1000.0 * groups)];
        for (int t = 0; t < groups / 10; t++)
            rows.AddRange([new($"t{t}q0", null, 3), new($"t{t}q1", null, 3), new($"m{t}", null, 5), new($"c{t}", null, 9500)]);
        return Problems.Valid(
            rows,
            Enumerable.Range(0, groups).Select(g => new AllocationGroup($"p{g}", false, [.. Enumerable.Range(0, 6).Select(o => Problems.Option(
                $"o{o}", random.Next(500, 9000), ("budget", random.Next(1000, 6000)), ($"t{g / 10}q{random.Next(2)}", random.Next(1, 3)), ($"m{random.Next(groups / 10)}", 2), ($"c{g / 10}", random.Next(1000, 6000))))])),
            [.. Enumerable.Range(0, groups / 10).Select(t => new AllocationBlock($"team{t}", [$"t{t}q0", $"t{t}q1"]))]);
    }

    private static long[] Bits(IEnumerable<double> numbers) => [.. numbers.Select(BitConverter.DoubleToInt64Bits)];

    private sealed class Stages : IProgress<PlannerProgress>
    {
        private readonly List<string> _seen = [];

        public IEnumerable<string> Seen => _seen.Distinct();

        public void Report(PlannerProgress value) => _seen.Add(value.Stage);
    }
}
