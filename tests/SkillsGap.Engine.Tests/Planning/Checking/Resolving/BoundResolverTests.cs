using SkillsGap.Engine.Planning;
using SkillsGap.Engine.Planning.Checking;
using SkillsGap.Engine.Planning.Checking.Resolving;
using SkillsGap.Engine.Planning.Core;
using SkillsGap.Engine.Tests.Planning.Core;
using Drawn = SkillsGap.Engine.Tests.Planning.Core.RandomProblem;

namespace SkillsGap.Engine.Tests.Planning.Checking.Resolving;

/// <summary>Bounds and infeasibility that are only attested, true and forged, against every combination tried.</summary>
public sealed class BoundResolverTests(RealOrTools real) : IClassFixture<RealOrTools>
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);
    private static readonly PlannerSettings Quick = new() { Threads = 1, PricingIterations = 60, SearchMoves = 500 };

    [Fact]
    public void Resolve_150SmallProblems_ConfirmsWhatIsTrueAndRefutesWhatIsNot()
    {
        ExactCore core = new(real.Worker); // The worker is the fixture's.
        var random = new Random(1);
        int feasible = 0;
        for (int trial = 0; trial < 150; trial++)
        {
            AllocationProblem problem = trial < 50 ? RandomProblems.Small(trial) : Drawn.Draw(random, trial % 4);
            AllocationClaim claim = Claims.Of(problem, Problems.Solve(problem, Quick));
            (CheckOutcome expected, string check) = (CheckOutcome.Confirmed, CheckNames.Infeasibility);
            if (BruteForce.Optimum(problem) is double best)
            {
                feasible++;
                double less = best - 1e-6 * Math.Max(1, Math.Abs(best));
                VerificationCheck confirmed = Resolved(problem, Bounded(claim, best), core, CheckNames.Bound);
                Assert.True(confirmed.Outcome == CheckOutcome.Confirmed, $"trial {trial}: {confirmed.Summary}");
                VerificationCheck refuted = Resolved(problem, Bounded(claim, less), core, CheckNames.Bound);
                Assert.Equal(CheckOutcome.Failed, refuted.Outcome);
                double found = refuted.Figures.Single(figure => figure.Name == "plan found").Value;
                Assert.InRange(found, less, best + 1e-9 * Math.Max(1, Math.Abs(best)));
                Assert.Equal(less - found, refuted.Faults.Single().By!.Value, 1e-9 * Math.Max(1, Math.Abs(best)));
                expected = CheckOutcome.Failed;
            }
            Assert.Equal(expected, Outcome(problem, None(claim), core, check));
        }
        Assert.InRange(feasible, 50, 145);
    }

    [Fact]
    public void Resolve_OfWhateverThePlannerSaysWithItsCore_ConfirmsIt()
    {
        ExactCore core = new(real.Worker);
        var attested = new Dictionary<string, int>();
        for (int seed = 0; seed < 80; seed++)
        {
            AllocationProblem problem = RandomProblem.Of(seed);
            AllocationClaim claim = Claims.Of(problem, Problems.Solve(problem, Quick with { Core = core, GapTarget = 0 }));
            Claims.Accepts(problem, claim);
            VerificationReport report = AllocationChecker.Check(problem, claim);
            attested[claim.Status] = attested.GetValueOrDefault(claim.Status) + (report.IsSettled ? 0 : 1);
            VerificationReport resolved = BoundResolver.Resolve(problem, claim, report, core, Limit, TestContext.Current.CancellationToken);
            Assert.True(resolved.Holds && resolved.IsSettled, $"seed {seed}: {string.Join('\n', resolved.Checks.Select(check => check.Summary))}");
        }
        Assert.True(attested["optimal"] >= 20, $"{attested["optimal"]} optimal");
    }

    [Theory]
    [InlineData(1 + 1e-12, CheckOutcome.Confirmed)]
    [InlineData(1, CheckOutcome.Confirmed)]
    [InlineData(1 - 1e-10, CheckOutcome.Confirmed)] // Within the stated tolerance of 1e-9.
    [InlineData(1 - 1e-8, CheckOutcome.Failed)]
    public void Resolve_ABoundAtTheOptimum_IsConfirmedWithinTheTolerance(double part, CheckOutcome expected)
    {
        ExactCore core = new(real.Worker); // The worker is the fixture's.
        (AllocationProblem problem, AllocationClaim claim) = Sample.Accepted();
        double best = BruteForce.Optimum(problem)!.Value;
        Assert.Equal(expected, Outcome(problem, Bounded(claim, best * part), core, CheckNames.Bound));
    }

    [Fact]
    public void Resolve_ABoundAboveTheOptimum_IsConfirmed()
    {
        ExactCore core = new(real.Worker); // The worker is the fixture's.
        (AllocationProblem problem, AllocationClaim claim) = Sample.Accepted();
        AllocationClaim cpSat = claim with { BoundFrom = "cp-sat" };
        VerificationCheck bound = Resolved(problem, cpSat, core, CheckNames.Bound);
        Assert.Equal(CheckOutcome.Confirmed, bound.Outcome);
        Assert.Contains("confirmed by OR-Tools", bound.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public void Resolve_WithoutOrTools_LeavesTheBoundAttestedAndNamesTheCure()
    {
        using var core = new ExactCore(new OrToolsWorker(OrToolsInstallation.Find("none", "")));
        VerificationCheck bound = Attested(core, CancellationToken.None);
        Assert.Contains("switches it off.\n  Unset SKILLSGAP_ORTOOLS", bound.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public void Resolve_NotDoneInTime_LeavesTheBoundAttestedAfterAskingBothWaysWithinTheLimit()
    {
        List<(bool Maximises, TimeSpan Limit)> asked = [];
        using var core = new ExactCore(new Answering((model, limits) =>
        {
            asked.Add((Enumerable.Range(0, model.VariableCount).Any(v => model.Gain(v) != 0), limits.WallTime));
            return new CpAnswer { Status = CpStatus.Unknown };
        }));
        VerificationCheck bound = Attested(core, CancellationToken.None);
        Assert.Contains("not done in 30 s.\n  Allow more time, or rely on the", bound.Summary, StringComparison.Ordinal);
        Assert.Equal(2, asked.Take(2).Select(one => one.Maximises).Distinct().Count());
        Assert.Equal(Limit.TotalSeconds / 2, asked.Where(one => one.Maximises).Sum(one => one.Limit.TotalSeconds), 1e-6);
        Assert.Equal(Limit.TotalSeconds / 2, asked.Where(one => !one.Maximises).Sum(one => one.Limit.TotalSeconds), 1e-6);
    }

    [Fact]
    public void Resolve_AProcessLostOnTheFirstQuestion_IsSettledByTheNext()
    {
        int calls = 0;
        using var core = new ExactCore(new Answering((model, _) =>
            ++calls == 1 ? CpAnswer.None("It took more than its 3 s.") : new CpAnswer { Status = CpStatus.Infeasible, Solution = null }));
        (AllocationProblem problem, AllocationClaim claim) = Sample.Accepted();
        claim = claim with { BoundFrom = "cp-sat" };
        VerificationReport report = BoundResolver.Resolve(problem, claim, AllocationChecker.Check(problem, claim), core, Limit, CancellationToken.None);
        Assert.True(report.IsSettled);
    }

    [Fact]
    public void Resolve_AnswerMissing_LeavesTheBoundAttestedAndSaysWhy()
    {
        using var core = new ExactCore(new Answering((_, _) => CpAnswer.None("The model has 12 bytes, more than the 10 that are sent.")));
        Assert.Contains("12 bytes, more than the 10 that are sent.\n  Allow", Attested(core, CancellationToken.None).Summary, StringComparison.Ordinal);
    }

    [Fact]
    public void Resolve_Cancelled_LeavesTheBoundAttestedAndSaysSo()
    {
        using var core = new ExactCore(new Answering((_, _) => CpAnswer.None("It was cancelled.")));
        Assert.Contains("was cancelled.\n  Run again", Attested(core, new CancellationToken(true)).Summary, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Resolve_ACounterexampleThatIsNone_RefutesNothing(bool optimal)
    {
        // Everybody takes the first option: the budget is broken.
        using var core = new ExactCore(new Answering((model, _) =>
        {
            var solution = new long[model.VariableCount];
            foreach (CpGroup group in model.Groups)
                solution[group.Variables[0]] = 1;
            return new CpAnswer { Status = optimal ? CpStatus.Optimal : CpStatus.Feasible, Solution = solution };
        }));
        Attested(core, CancellationToken.None);
    }

    [Fact]
    public void Resolve_WhatIsProvenOrFailed_IsNotAskedAbout()
    {
        using var core = new ExactCore(new Answering((_, _) => throw new InvalidOperationException("asked")));
        (AllocationProblem problem, AllocationClaim claim) = Sample.Accepted();
        foreach (AllocationClaim said in new[] { claim, claim with { BoundFrom = "cp-sat", Value = claim.Value + 1 } })
        {
            VerificationReport report = AllocationChecker.Check(problem, said);
            Assert.Same(report, BoundResolver.Resolve(problem, said, report, core, Limit, CancellationToken.None));
        }
    }

    private static VerificationCheck Attested(ExactCore core, CancellationToken cancellation)
    {
        (AllocationProblem problem, AllocationClaim claim) = Sample.Accepted();
        claim = claim with { BoundFrom = "cp-sat" };
        VerificationReport report = BoundResolver.Resolve(problem, claim, AllocationChecker.Check(problem, claim), core, Limit, cancellation);
        Assert.True(report.Holds);
        Assert.False(report.IsSettled);
        VerificationCheck bound = report.Checks.Single(check => check.Name == CheckNames.Bound);
        Assert.Equal(CheckOutcome.Attested, bound.Outcome);
        return bound;
    }

    /// <summary>The claim that no plan is worth more, with no plan to show for it.</summary>
    private static AllocationClaim Bounded(AllocationClaim claim, double bound) => Empty(claim) with
    {
        Status = "unknown",
        Bound = bound,
        PriceBound = claim.PriceBound,
    };

    /// <summary>The claim that there is no plan.</summary>
    private static AllocationClaim None(AllocationClaim claim) => Empty(claim) with { Status = "infeasible", Bound = claim.PriceBound };

    private static AllocationClaim Empty(AllocationClaim claim) => claim with
    {
        Stopped = "gap",
        BoundFrom = "cp-sat",
        Value = null,
        Gap = null,
        Choice = null,
        Conflict = [],
        ConflictMembers = [],
        Proof = null,
    };

    private static CheckOutcome Outcome(AllocationProblem problem, AllocationClaim claim, ExactCore core, string check) =>
        Resolved(problem, claim, core, check).Outcome;

    private static VerificationCheck Resolved(AllocationProblem problem, AllocationClaim claim, ExactCore core, string check)
    {
        VerificationReport report = AllocationChecker.Check(problem, claim);
        Assert.True(report.Holds, string.Join('\n', report.Checks.SelectMany(c => c.Faults)));
        Assert.Equal(CheckOutcome.Attested, report.Checks.Single(c => c.Name == check).Outcome);
        VerificationReport resolved = BoundResolver.Resolve(problem, claim, report, core, Limit, TestContext.Current.CancellationToken);
        return resolved.Checks.Single(c => c.Name == check);
    }

    private sealed class Answering(Func<CpModel, CpLimits, CpAnswer> answer) : ICpSolver
    {
        public string? Problem => null;

        public CpAnswer Solve(CpModel model, CpLimits limits, CancellationToken cancellation) => answer(model, limits);

        public void Dispose()
        {
        }
    }
}
