using SkillsGap.Engine.Planning;
using SkillsGap.Engine.Planning.Checking;

namespace SkillsGap.Engine.Tests.Planning.Checking;

/// <summary>Each forgery is one edit of a claim that holds; the checks that must ring are named, and so is the place.</summary>
public sealed class ForgedClaimsTests
{
    private readonly AllocationProblem problem;
    private readonly AllocationClaim claim;

    public ForgedClaimsTests() => (problem, claim) = Sample.Accepted();

    [Theory]
    [InlineData("budget", "course")]
    [InlineData("seats", "course")]
    [InlineData("mentor", "coached")]
    public void Check_APersonMovedSoThatALimitBreaks_NamesTheLimit(string row, string option)
    {
        // Moves people to the option, one after the other, until the row is over its limit.
        AllocationClaim forged = claim;
        foreach (string person in claim.Choice!.Where(pair => pair.Value != option).Select(pair => pair.Key))
        {
            forged = forged with { Choice = Edited(forged.Choice!, person, option) };
            if (Faults(forged, CheckNames.Limits).Any(fault => fault.Where == $"rows \"{row}\""))
                break;
        }
        Fault fault = Assert.Single(Faults(forged, CheckNames.Limits), fault => fault.Where == $"rows \"{row}\"");
        double upper = problem.Rows.Single(r => r.Id == row).Upper!.Value;
        Assert.Equal(Used(forged, row) - upper, fault.By!.Value, 1e-9);
        Assert.Contains(CheckNames.Rows, Claims.Failed(problem, forged));
    }

    [Fact]
    public void Check_PeopleTakenFromALowerLimit_NamesIt()
    {
        AllocationClaim forged = claim with { Choice = claim.Choice!.ToDictionary(pair => pair.Key, pair => int.Parse(pair.Key[1..]) < 3 ? "alone" : null) };
        Fault fault = Assert.Single(Faults(forged, CheckNames.Limits));
        Assert.Equal("rows \"heads\"", fault.Where);
        Assert.Equal(-1.1, fault.By!.Value, 1e-9);
    }

    [Theory]
    [InlineData(1e-6)]
    [InlineData(1e-8)]
    [InlineData(-1e-8)]
    public void Check_AValueMovedBeyondTheTolerance_FailsValue(double part)
    {
        double value = claim.Value!.Value * (1 + part);
        Assert.Equal(
            [CheckNames.Value, CheckNames.Identity], Claims.Failed(problem, Fitting(claim with { Value = value })).Except([CheckNames.Gap]));
    }

    [Fact]
    public void Check_AValueMovedWithinTheTolerance_Holds() =>
        Claims.Accepts(problem, Fitting(claim with { Value = claim.Value!.Value * (1 + 1e-11) }));

    [Theory]
    [InlineData(1e-3)]
    [InlineData(1e-8)]
    public void Check_ABoundBelowWhatItsPricesGive_FailsBound(double part) =>
        Assert.Equal([CheckNames.Bound], Claims.Failed(problem, Fitting(claim with { Bound = claim.Bound * (1 - part) })));

    [Theory]
    [InlineData(1e-3)]
    [InlineData(1e-8)]
    public void Check_ABoundAndPriceBoundBelowWhatThePricesGive_FailsBoth(double part)
    {
        double bound = claim.Bound * (1 - part);
        Assert.Equal(
            [CheckNames.PriceBound, CheckNames.Bound],
            Claims.Failed(problem, Fitting(claim with { Bound = bound, PriceBound = bound })).Except([CheckNames.Identity]));
    }

    [Fact]
    public void Check_ABoundAboveThePriceBound_FailsBound() =>
        Assert.Equal([CheckNames.Bound], Claims.Failed(problem, Fitting(claim with { Bound = claim.Bound * 1.01 })));

    [Fact]
    public void Check_ABoundFromCpSatBelowThePlan_FailsBound() =>
        Assert.Contains(CheckNames.Bound, Claims.Failed(problem, Fitting(claim with { Bound = claim.Value!.Value * 0.99, BoundFrom = "cp-sat" })));

    [Theory]
    [InlineData("budget", -0.01)]
    [InlineData("heads", 0.01)]
    [InlineData("worth", 0.01)]
    [InlineData("seats", double.NaN)]
    [InlineData("seats", double.PositiveInfinity)]
    public void Check_APriceOfTheWrongSign_FailsPrices(string row, double price)
    {
        AllocationClaim forged = claim with
        {
            Prices = Edited(claim.Prices, row, price),
            Rows = [.. claim.Rows.Select(r => r.Id == row ? r with { Price = price } : r)],
        };
        Assert.Contains(CheckNames.Prices, Claims.Failed(problem, forged));
        Assert.Equal($"prices \"{row}\"", Assert.Single(Faults(forged, CheckNames.Prices)).Where);
    }

    [Fact]
    public void Check_OtherPrices_FailThePriceBound()
    {
        AllocationClaim forged = claim with { Prices = Edited(claim.Prices, "budget", 0.0), Rows = [.. claim.Rows.Select(r => r.Id == "budget" ? r with { Price = 0 } : r)] };
        Assert.Contains(CheckNames.PriceBound, Claims.Failed(problem, forged));
    }

    [Fact]
    public void Check_APriceThatDiffersBetweenTheTwoPlaces_FailsRows() =>
        Assert.Equal([CheckNames.Rows], Claims.Failed(problem, claim with { Rows = [.. claim.Rows.Select((r, i) => i == 0 ? r with { Price = r.Price + 1 } : r)] }));

    [Fact]
    public void Check_AnOptionInvented_FailsChoice() => FailsChoice(Edited(claim.Choice!, "p5", "sabbatical"), "p5");

    [Fact]
    public void Check_ARequiredGroupWithoutAnOption_FailsChoice() => FailsChoice(Edited(claim.Choice!, "p1", null), "p1");

    [Fact]
    public void Check_ARequiredGroupLeftOut_FailsChoice() =>
        FailsChoice(claim.Choice!.Where(pair => pair.Key != "p1").ToDictionary(), "p1");

    [Fact]
    public void Check_AGroupInvented_FailsChoice() => FailsChoice(Edited(claim.Choice!, "p99", "course"), "p99");

    [Fact]
    public void Check_AUseMisreported_FailsRows() => FailsRows(row => row with { Used = row.Used * (1 - 1e-6) }, "used");

    [Fact]
    public void Check_ASlackMisreported_FailsRows() => FailsRows(row => row with { Slack = row.Slack + 1 }, "slack");

    [Fact]
    public void Check_ASlackLeftOut_FailsRows() => FailsRows(row => row with { Slack = null }, "slack");

    [Fact]
    public void Check_ARowLeftOut_FailsRows() => Assert.Equal([CheckNames.Rows], Claims.Failed(problem, claim with { Rows = [.. claim.Rows.Skip(1)] }));

    [Fact]
    public void Check_ARowTwice_FailsRows() => Assert.Equal([CheckNames.Rows], Claims.Failed(problem, claim with { Rows = [.. claim.Rows, claim.Rows[0]] }));

    [Fact]
    public void Check_APriceOfARowInvented_FailsPrices() =>
        Assert.Contains(CheckNames.Prices, Claims.Failed(problem, claim with { Prices = Edited(claim.Prices, "moon", 1.0) }));

    [Fact]
    public void Check_AGapMisreported_FailsGap() => Assert.Equal([CheckNames.Gap], Claims.Failed(problem, claim with { Gap = claim.Gap / 2 }));

    [Fact]
    public void Check_OptimalWithoutCause_FailsStatus() => Assert.Equal([CheckNames.Status], Claims.Failed(problem, claim with { Status = "optimal" }));

    [Fact]
    public void Check_AWordThatIsNone_FailsStatus() => Assert.Equal([CheckNames.Status], Claims.Failed(problem, claim with { Stopped = "bored" }));

    [Fact]
    public void Check_APlanSaidToBeNone_FailsStatus() => Assert.Contains(CheckNames.Status, Claims.Failed(problem, claim with { Status = "unknown" }));

    [Fact]
    public void Check_RepeatableAfterAStopByTime_FailsStatus() => Assert.Equal([CheckNames.Status], Claims.Failed(problem, claim with { Stopped = "time" }));

    [Theory]
    [InlineData(1.1e-6)]
    [InlineData(0.1)]
    [InlineData(-1e-9)]
    [InlineData(double.NaN)]
    public void Check_AToleranceLoosened_IsRefused(double tolerance) =>
        Assert.Equal([CheckNames.Tolerance], Claims.Failed(problem, claim with { Tolerance = tolerance }));

    [Fact]
    public void Check_AToleranceLoosenedToCoverAForgery_StillShowsIt() =>
        Assert.Contains(CheckNames.Value, Claims.Failed(problem, claim with { Tolerance = 0.1, Value = claim.Value * 1.0001 }));

    [Fact]
    public void Check_FiguresBeyondAllBounds_FailAndDoNotThrow()
    {
        AllocationClaim forged = claim with
        {
            Value = double.NaN,
            Bound = double.PositiveInfinity,
            PriceBound = double.NaN,
            Gap = double.NaN,
            Prices = claim.Prices.ToDictionary(pair => pair.Key, pair => pair.Value == 0 ? 0 : Math.Sign(pair.Value) * 1e308),
        };
        Assert.Superset(new HashSet<string> { CheckNames.Value, CheckNames.PriceBound, CheckNames.Bound, CheckNames.Gap }, Claims.Failed(problem, forged).ToHashSet());
    }

    [Fact]
    public void Check_InfeasibleWithoutAProof_FailsInfeasibility()
    {
        (AllocationProblem none, AllocationClaim said) = Sample.Infeasible();
        Assert.Equal([CheckNames.Infeasibility], Claims.Failed(none, said with { Proof = null, ConflictMembers = [] }));
    }

    [Theory]
    [InlineData(2.5)]
    [InlineData(-1)]
    public void Check_InfeasibleWithAProofThatProvesNothing_FailsInfeasibility(double factor)
    {
        (AllocationProblem none, AllocationClaim said) = Sample.Infeasible();
        Assert.Equal([CheckNames.Infeasibility], Claims.Failed(none, said with { Proof = said.Proof!.ToDictionary(p => p.Key, p => p.Value * factor) }));
    }

    [Fact]
    public void Check_InfeasibleThoughThereIsAPlan_FailsInfeasibility()
    {
        // The proof of the tight problem, told of the one with a second seat.
        (_, AllocationClaim said) = Sample.Infeasible();
        AllocationProblem wide = AllocationProblem.Create(
            [new("seats", null, 2), new("other", null, 5)],
            Enumerable.Range(0, 2).Select(g => new AllocationGroup($"p{g}", true, [new("a", 5, [new("seats", 1)]), new("b", 4, [new("seats", 1), new("other", 1)])])),
            []).Problem!;
        Assert.Contains(CheckNames.Infeasibility, Claims.Failed(wide, said));
    }

    [Fact]
    public void Check_AConflictThatNamesOtherRows_FailsInfeasibility()
    {
        (AllocationProblem none, AllocationClaim said) = Sample.Infeasible();
        Assert.Equal([CheckNames.Infeasibility], Claims.Failed(none, said with { Conflict = ["other"] }));
    }

    [Fact]
    public void Check_AConflictWithoutAMemberThatItNeeds_FailsInfeasibility()
    {
        (AllocationProblem none, AllocationClaim said) = Sample.Infeasible();
        Assert.Equal(3, said.ConflictMembers.Count);
        for (int k = 0; k < said.ConflictMembers.Count; k++)
            Assert.Equal([CheckNames.Infeasibility], Claims.Failed(none, said with { ConflictMembers = [.. said.ConflictMembers.Where((_, at) => at != k)] }));
    }

    [Theory]
    [InlineData("seats", null, "lower")]
    [InlineData("seats", null, "required")]
    [InlineData("seats", "p0", "upper")]
    [InlineData("none", null, "upper")]
    [InlineData(null, "none", "required")]
    public void Check_AConflictOfWhatTheProblemHasNot_FailsInfeasibility(string? row, string? group, string side)
    {
        (AllocationProblem none, AllocationClaim said) = Sample.Infeasible();
        Assert.Equal([CheckNames.Infeasibility], Claims.Failed(none, said with { ConflictMembers = [.. said.ConflictMembers, new(row, group, side)] }));
    }

    [Fact]
    public void Check_AConflictByRowsAlone_IsStillRead()
    {
        (AllocationProblem none, AllocationClaim said) = Sample.Infeasible();
        Claims.Accepts(none, said with { ConflictMembers = [] });
    }

    [Fact]
    public void Check_AConflictThatPricesCannotProve_IsGoneThrough()
    {
        AllocationProblem none = Conflicts.ConflictTests.WholePeople();
        AllocationClaim said = Claims.Of(none, Problems.Solve(none));
        Assert.Null(said.Proof);
        VerificationCheck check = AllocationChecker.Check(none, said).Checks.Single(c => c.Name == CheckNames.Infeasibility);
        Assert.Equal(CheckOutcome.Held, check.Outcome);
        Claims.Accepts(none, said);
        for (int k = 0; k < said.ConflictMembers.Count; k++)
        {
            ConflictClaim[] fewer = [.. said.ConflictMembers.Where((_, at) => at != k)];
            Assert.Equal([CheckNames.Infeasibility], Claims.Failed(none, said with { ConflictMembers = fewer, Conflict = [.. fewer.Select(m => m.Row).OfType<string>().Distinct()] }));
        }
    }

    private void FailsChoice(IReadOnlyDictionary<string, string?> choice, string group)
    {
        AllocationClaim forged = claim with { Choice = choice };
        Assert.Contains(CheckNames.Choice, Claims.Failed(problem, forged));
        Assert.Equal($"choice \"{group}\"", Assert.Single(Faults(forged, CheckNames.Choice)).Where);
    }

    private void FailsRows(Func<RowClaim, RowClaim> edit, string what)
    {
        AllocationClaim forged = claim with { Rows = [.. claim.Rows.Select(row => row.Id == "budget" ? edit(row) : row)] };
        Assert.Equal([CheckNames.Rows], Claims.Failed(problem, forged));
        Assert.Equal($"rows \"budget\" {what}", Assert.Single(Faults(forged, CheckNames.Rows)).Where);
    }

    private IReadOnlyList<Fault> Faults(AllocationClaim forged, string check) =>
        AllocationChecker.Check(problem, forged).Checks.Single(c => c.Name == check).Faults;

    private double Used(AllocationClaim forged, string row)
    {
        int i = problem.Rows.Select((r, at) => r.Id == row ? at : -1).Max();
        double used = 0;
        for (int g = 0; g < problem.GroupCount; g++)
            for (int o = 0; o < problem.OptionCount(g); o++)
                if (problem.OptionId(g, o) == forged.Choice![problem.GroupId(g)])
                    for (int k = 0; k < problem.UsedRows(g, o).Length; k++)
                        used += problem.UsedRows(g, o)[k] == i ? problem.UsedAmounts(g, o)[k] : 0;
        return used;
    }

    /// <summary>The forger keeps the gap right.</summary>
    private static AllocationClaim Fitting(AllocationClaim forged) =>
        forged with { Gap = (forged.Bound - forged.Value!.Value) / Math.Max(Math.Abs(forged.Value.Value), 1e-9) };

    private static Dictionary<string, T> Edited<T>(IReadOnlyDictionary<string, T> of, string key, T value) => new(of) { [key] = value };
}
