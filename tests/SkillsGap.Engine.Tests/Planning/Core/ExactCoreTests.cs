using SkillsGap.Engine.Planning;
using SkillsGap.Engine.Planning.Core;

namespace SkillsGap.Engine.Tests.Planning.Core;

/// <summary>The planner with its exact core, against every combination tried; and with cores that do not deserve belief.</summary>
public sealed class ExactCoreTests(RealOrTools real) : IClassFixture<RealOrTools>
{
    private static readonly PlannerSettings Short = new() { SearchMoves = 2000, PricingIterations = 60, Threads = 1, EnumerationNodes = 0 };

    [Fact]
    public void Planner_500SmallProblems_IsOptimalAndSaysSo_OrInfeasibleAndSaysSo()
    {
        using var core = new ExactCore(real.Worker);
        for (int seed = 0; seed < 500; seed++)
        {
            AllocationProblem problem = RandomProblems.Small(seed);
            double? best = BruteForce.Optimum(problem);
            AllocationResult result = Problems.Solve(problem, Short with { Core = core, GapTarget = 0 });

            if (best is not double optimum)
            {
                Assert.Equal(PlanStatus.Infeasible, result.Status);
                continue;
            }
            double room = 1e-9 * Math.Max(1, Math.Abs(optimum));
            Assert.True(result.Status is PlanStatus.Optimal or PlanStatus.Feasible, $"seed {seed}: {result.Status}");
            Assert.Equal(optimum, result.Value!.Value, room);
            Assert.InRange(result.Bound, optimum - room, optimum + 1e-6 * Math.Max(1, Math.Abs(optimum)));
            Assert.True(result.PriceBound >= result.Bound - room);
        }
    }

    [Fact]
    public void Planner_CoreWithoutAnswers_KeepsItsPlanAndBound()
    {
        AllocationProblem problem = RandomProblems.Medium(60, seed: 1);
        AllocationResult alone = Problems.Solve(problem, Short);
        using var core = new ExactCore(new Answering(_ => CpAnswer.None("It hangs.")));

        AllocationResult result = Problems.Solve(problem, Short with { Core = core });

        Assert.Equal(alone.Choice, result.Choice);
        Assert.Equal((alone.Value, alone.Bound, alone.BoundFrom), (result.Value, result.Bound, result.BoundFrom));
    }

    [Fact]
    public void Planner_CoreWithABoundBelowThePlan_DoesNotBelieveIt()
    {
        AllocationProblem problem = RandomProblems.Medium(60, seed: 1);
        AllocationResult alone = Problems.Solve(problem, Short);
        using var core = new ExactCore(new Answering(_ => new CpAnswer { Status = CpStatus.Unknown, Bound = 0, Repeatable = true }));

        AllocationResult result = Problems.Solve(problem, Short with { Core = core });

        Assert.Equal((alone.Value, alone.Bound, alone.BoundFrom), (result.Value, result.Bound, result.BoundFrom));
    }

    [Fact]
    public void Planner_CoreThatCallsAPlannedProblemInfeasible_DoesNotBelieveIt()
    {
        AllocationProblem problem = RandomProblems.Medium(60, seed: 1);
        using var core = new ExactCore(new Answering(_ => new CpAnswer { Status = CpStatus.Infeasible, Repeatable = true }));

        Assert.Equal(PlanStatus.Feasible, Problems.Solve(problem, Short with { Core = core }).Status);
    }

    private sealed class Answering(Func<CpModel, CpAnswer> answer) : ICpSolver
    {
        public string? Problem => null;

        public CpAnswer Solve(CpModel model, CpLimits limits, CancellationToken cancellation) => answer(model);

        public void Dispose()
        {
        }
    }
}
