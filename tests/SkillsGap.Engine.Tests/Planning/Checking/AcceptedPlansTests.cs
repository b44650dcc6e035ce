using SkillsGap.Engine.Planning;
using SkillsGap.Engine.Planning.Checking;

namespace SkillsGap.Engine.Tests.Planning.Checking;

public sealed class AcceptedPlansTests
{
    private static readonly PlannerSettings Quick = new() { Threads = 1, PricingIterations = 120, SearchMoves = 2000, EnumerationNodes = 0 };

    [Fact]
    public void Check_OfWhateverThePlannerSaysOfRandomProblems_Holds()
    {
        var said = new Dictionary<PlanStatus, int>();
        for (int seed = 0; seed < 200; seed++)
        {
            AllocationProblem problem = RandomProblem.Of(seed);
            AllocationResult result = Planner.Solve(problem, Quick with { Seed = (ulong)seed }, null, Token);
            said[result.Status] = said.GetValueOrDefault(result.Status) + 1;
            Claims.Accepts(problem, Claims.Of(problem, result));
        }
        // The draw is worth nothing unless it makes the planner say every word but unknown.
        Assert.All([PlanStatus.Optimal, PlanStatus.Feasible, PlanStatus.Infeasible], status => Assert.True(said.GetValueOrDefault(status) >= 10, $"{status}: {said.GetValueOrDefault(status)}"));
    }

    [Fact]
    public void Check_OfAPlanCutShort_Holds()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        int plans = 0;
        for (int seed = 0; seed < 60; seed++)
        {
            AllocationProblem problem = RandomProblem.Of(seed);
            AllocationResult result = Planner.Solve(problem, Quick, null, cancelled.Token);
            plans += result.Value is null ? 0 : 1;
            Claims.Accepts(problem, Claims.Of(problem, result));
        }
        Assert.True(plans >= 10, $"{plans} plans");
    }

    [Fact]
    public void Check_ABoundFromCpSat_IsAttestedAndSaysSo()
    {
        (AllocationProblem problem, AllocationClaim claim) = Sample.Accepted();
        AllocationClaim attested = claim with { BoundFrom = "cp-sat", Bound = claim.Value!.Value, Gap = 0, Status = "optimal" };
        VerificationReport report = AllocationChecker.Check(problem, attested);
        Assert.True(report.Holds);
        VerificationCheck bound = Assert.Single(report.Checks, check => check.Outcome == CheckOutcome.Attested);
        Assert.Equal(CheckNames.Bound, bound.Name);
        Assert.Contains("OR-Tools", bound.Summary, StringComparison.Ordinal);
    }

    /// <summary>L(u) by hand: prices 4 for budget and −1 for heads; p1 takes a (10 − 4·1 + 1·1 = 7), p2 takes c (9 − 4·2 + 1·1 = 2 over 0),
    /// the budget gives 4·2 = 8, the heads max over y in [1, ∞) of 3·min(y, 1) − y = 2: 7 + 2 + 8 + 2 = 19.</summary>
    [Fact]
    public void Check_OfASmallProblem_RecomputesTheBoundOfAHandworkedExample()
    {
        (AllocationProblem problem, AllocationClaim claim) = Sample.HandWorked();
        VerificationReport report = AllocationChecker.Check(problem, claim);
        Assert.True(report.Holds, string.Join('\n', report.Checks.SelectMany(check => check.Faults)));
        Assert.Equal(19, Figure(report, CheckNames.PriceBound, "L(u)"));
        Assert.Equal(13, Figure(report, CheckNames.Value, "value"));
        Assert.Equal(2, Figure(report, CheckNames.Identity, "groups"));
        Assert.Equal(4, Figure(report, CheckNames.Identity, "rows"));
    }

    private static double Figure(VerificationReport report, string check, string name) =>
        report.Checks.Single(c => c.Name == check).Figures.Single(figure => figure.Name == name).Value;

    private static CancellationToken Token => TestContext.Current.CancellationToken;
}
