using SkillsGap.Engine.Planning;
using SkillsGap.Engine.Planning.Checking;
using SkillsGap.Engine.Tests.Planning.Tightening;

namespace SkillsGap.Engine.Tests.Planning.Checking;

/// <summary>Each forgery is one edit of a claim whose certificate holds.</summary>
public sealed class ForgedCertificatesTests
{
    private static readonly Lazy<(AllocationProblem Problem, AllocationClaim Claim)> Certified = new(() =>
    {
        AllocationProblem problem = CertificateTests.Teams(100, seed: 3);
        AllocationResult result = Planner.Solve(
            problem, new PlannerSettings { Threads = 1, PricingIterations = 150, SearchMoves = 2000, EnumerationNodes = 0 }, null, CancellationToken.None);
        AllocationClaim claim = Claims.Of(problem, result);
        Claims.Accepts(problem, claim);
        Assert.Equal("certificate", claim.BoundFrom);
        return (problem, claim);
    });

    private readonly AllocationProblem problem = Certified.Value.Problem;
    private readonly AllocationClaim claim = Certified.Value.Claim;

    private CertificateClaim Certificate => claim.Certificate!;

    /// <summary>The derived row with shifts that lowers the bound most: without one of next to no price the bound holds all the same.</summary>
    private int Shifted => Certificate.Derived.Index().Where(one => one.Item.Shifts.Count > 0).MaxBy(one => one.Item.Price * one.Item.Upper).Index;

    [Theory]
    [InlineData(-1)]
    [InlineData(1)]
    [InlineData(-1e-6)]
    [InlineData(double.NaN)]
    public void Check_ARightSideMoved_FailsCertificate(double by) =>
        Rings(Derived(row => row with { Upper = row.Upper + by }), ".upper");

    [Theory]
    [InlineData(-0.5, "is not above 0")]
    [InlineData(0, "is not above 0")]
    [InlineData(double.NaN, "is not above 0")]
    [InlineData(double.PositiveInfinity, "is not above 0")]
    [InlineData(1e200, "beyond")]
    public void Check_AMultiplierThatIsNone_FailsCertificate(double multiplier, string what) =>
        Assert.Contains(what, Rings(Derived(row => row with { From = row.From.ToDictionary(p => p.Key, _ => multiplier) }), "derived[").What, StringComparison.Ordinal);

    [Fact]
    public void Check_AMultiplierThatMakesOtherCoefficients_FailsCertificate()
    {
        // The coefficients follow from the multiplier, and with them the right side and the bound.
        AllocationClaim forged = Derived(row => row with { From = row.From.ToDictionary(p => p.Key, p => p.Value * 0.5) });
        Assert.NotEmpty(Faults(forged));
    }

    [Fact]
    public void Check_AShiftMoved_FailsCertificate() =>
        Assert.NotEmpty(Faults(Derived(row => row with { Shifts = row.Shifts.ToDictionary(p => p.Key, p => p.Value * 0.9) })));

    [Fact]
    public void Check_AShiftBelowZero_FailsCertificate() =>
        Rings(Derived(row => row with { Shifts = row.Shifts.ToDictionary(p => p.Key, p => -p.Value) }), ".shifts");

    [Fact]
    public void Check_AShiftOfAGroupInvented_FailsCertificate() =>
        Rings(Derived(row => row with { Shifts = new Dictionary<string, double> { ["nobody"] = 1 } }), ".shifts \"nobody\"");

    [Fact]
    public void Check_ARowDerivedFromNothing_FailsCertificate() =>
        Rings(Derived(row => row with { From = new Dictionary<string, double>() }), ".from");

    [Fact]
    public void Check_ARowDerivedFromARowInvented_FailsCertificate() =>
        Rings(Derived(row => row with { From = new Dictionary<string, double> { ["moon"] = 0.5 } }), ".from \"moon\"");

    [Fact]
    public void Check_ARowDerivedFromOneWithoutUpperLimit_FailsCertificate()
    {
        string source = Certificate.Derived[Shifted].From.Keys.Single();
        AllocationProblem open = Rebuilt(problem, row => row.Id == source ? row with { Upper = null } : row);
        Fault fault = Faults(open, claim).First(f => f.What.Contains("no upper limit to round", StringComparison.Ordinal));
        Assert.Contains($".from \"{source}\"", fault.Where, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_ADerivedPriceBelowZero_FailsCertificate() => Rings(Derived(row => row with { Price = -row.Price }), ".price");

    [Fact]
    public void Check_ADerivedPriceLowered_FailsCertificate() => Assert.NotEmpty(Faults(Derived(row => row with { Price = row.Price * 0.5 })));

    [Fact]
    public void Check_ADerivedRowLeftOut_FailsCertificate() =>
        Rings(With(Certificate with { Derived = [.. Certificate.Derived.Where((_, d) => d != Shifted)] }), "certificate.bound");

    [Fact]
    public void Check_APriceOfTheWrongSign_FailsCertificate() => Rings(Priced("budget", -0.01), "certificate.prices \"budget\"");

    [Fact]
    public void Check_APriceOfARowInvented_FailsCertificate() => Rings(Priced("moon", 1), "certificate.prices \"moon\"");

    [Fact]
    public void Check_APriceOfARowOfABlock_FailsCertificate() =>
        Rings(Priced(problem.Blocks.Single(b => b.Id == Certificate.Blocks[0]).Rows[0], 5), "certificate.prices \"t");

    [Theory]
    [InlineData(1e-3)]
    [InlineData(1e-8)]
    public void Check_ABoundBelowWhatTheCertificateProves_FailsBoth(double part)
    {
        double bound = Certificate.Bound * (1 - part);
        AllocationClaim forged = With(Certificate with { Bound = bound }) with { Bound = bound };
        Assert.Equal([CheckNames.Certificate, CheckNames.Bound], Claims.Failed(problem, forged).Except([CheckNames.Gap]));
    }

    [Fact]
    public void Check_ABoundBelowItsCertificate_FailsBound() =>
        Assert.Equal([CheckNames.Bound], Claims.Failed(problem, claim with { Bound = claim.Bound * (1 - 1e-6) }).Except([CheckNames.Gap]));

    [Fact]
    public void Check_ABoundAboveItsCertificate_FailsBound() =>
        Assert.Equal([CheckNames.Bound], Claims.Failed(problem, claim with { Bound = (claim.Bound + claim.PriceBound) / 2 }).Except([CheckNames.Gap, CheckNames.Status]));

    [Fact]
    public void Check_ABoundFromACertificateThatIsMissing_FailsBound() =>
        Assert.Equal([CheckNames.Bound], Claims.Failed(problem, claim with { Certificate = null }));

    [Fact]
    public void Check_ACertificatesBoundSaidToBeFromPrices_FailsBound() =>
        Assert.Equal([CheckNames.Bound], Claims.Failed(problem, claim with { BoundFrom = "prices" }));

    [Fact]
    public void Check_ABlockInvented_FailsCertificate() => Rings(With(Certificate with { Blocks = [.. Certificate.Blocks, "team-x"] }), "\"team-x\"");

    [Fact]
    public void Check_ABlockTwice_FailsCertificate() =>
        Rings(With(Certificate with { Blocks = [.. Certificate.Blocks, Certificate.Blocks[0]] }), $"\"{Certificate.Blocks[0]}\"");

    [Fact]
    public void Check_ABlockLeftOut_FailsCertificate() =>
        Rings(With(Certificate with { Blocks = [.. Certificate.Blocks.Skip(1)] }), "certificate.bound");

    [Theory]
    [InlineData("lower limit", "has a lower limit")]
    [InlineData("worth", "has worth")]
    [InlineData("no limit", "has no upper limit")]
    [InlineData("many states", "states")]
    public void Check_ABlockThatIsNone_FailsCertificate(string because, string what)
    {
        string row = problem.Blocks.Single(b => b.Id == Certificate.Blocks[0]).Rows[0];
        AllocationProblem other = Rebuilt(problem, r => r.Id != row ? r : because switch
        {
            "lower limit" => r with { Lower = 1 },
            "worth" => r with { Worth = [new(1, 5)] },
            "no limit" => r with { Upper = null },
            _ => r with { Upper = 1e6 },
        });
        Assert.Contains(Faults(other, claim), f => f.Where == $"certificate.blocks \"{Certificate.Blocks[0]}\"" && f.What.Contains(what, StringComparison.Ordinal));
    }

    [Fact]
    public void Check_ABlockUsedInPartsOfAUnit_FailsCertificate()
    {
        AllocationProblem other = Rebuilt(problem, row => row, (row, amount) => row.StartsWith('t') ? amount / 2 : amount);
        Assert.Contains(Faults(other, claim), f => f.What.Contains("part of a unit", StringComparison.Ordinal));
    }

    [Fact]
    public void Check_AGroupInTwoBlocks_FailsCertificate()
    {
        // The first person also takes a place of the last team, with which neither team is one any more.
        AllocationProblem other = Rebuilt(problem, row => row, null, extra: ("p0", "t9q1"));
        Fault fault = Faults(other, claim)[0];
        Assert.Equal("groups \"p0\"", fault.Where);
        Assert.Contains("another block", fault.What, StringComparison.Ordinal);
    }

    private AllocationClaim Derived(Func<DerivedRowClaim, DerivedRowClaim> edit) =>
        With(Certificate with { Derived = [.. Certificate.Derived.Select((row, d) => d == Shifted ? edit(row) : row)] });

    private AllocationClaim Priced(string row, double price) => With(Certificate with { Prices = new Dictionary<string, double>(Certificate.Prices) { [row] = price } });

    private AllocationClaim With(CertificateClaim forged) => claim with { Certificate = forged };

    private Fault Rings(AllocationClaim forged, string place)
    {
        IReadOnlyList<Fault> faults = Faults(forged);
        Assert.NotEmpty(faults);
        Assert.All(faults, fault => Assert.Contains(place, fault.Where, StringComparison.Ordinal));
        return faults[0];
    }

    private IReadOnlyList<Fault> Faults(AllocationClaim forged) => Faults(problem, forged);

    private static IReadOnlyList<Fault> Faults(AllocationProblem of, AllocationClaim forged) =>
        AllocationChecker.Check(of, forged).Checks.Single(check => check.Name == CheckNames.Certificate).Faults;

    private static AllocationProblem Rebuilt(
        AllocationProblem from, Func<AllocationRow, AllocationRow> row, Func<string, double, double>? amount = null, (string Group, string Row)? extra = null) =>
        Problems.Valid(
            from.Rows.Select(row),
            Enumerable.Range(0, from.GroupCount).Select(g => new AllocationGroup(from.GroupId(g), from.IsRequired(g),
                [.. Enumerable.Range(0, from.OptionCount(g)).Select(o => new AllocationOption(from.OptionId(g, o), from.Value(g, o),
                    [.. UsesOf(from, g, o, amount), .. extra is { } more && more.Group == from.GroupId(g) ? [new RowUse(more.Row, 1)] : Array.Empty<RowUse>()]))])),
            [.. from.Blocks]);

    private static List<RowUse> UsesOf(AllocationProblem from, int group, int option, Func<string, double, double>? amount)
    {
        List<RowUse> uses = [];
        for (int k = 0; k < from.UsedRows(group, option).Length; k++)
        {
            string id = from.Rows[from.UsedRows(group, option)[k]].Id;
            uses.Add(new RowUse(id, amount?.Invoke(id, from.UsedAmounts(group, option)[k]) ?? from.UsedAmounts(group, option)[k]));
        }
        return uses;
    }
}
