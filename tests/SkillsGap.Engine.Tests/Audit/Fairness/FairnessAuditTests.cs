using System.Collections.Immutable;
using SkillsGap.Engine.Audit.Fairness;
using SkillsGap.Engine.Audit.Fairness.Testing;
using SkillsGap.Engine.Model;
using SkillsGap.Engine.Scenarios;
using SkillsGap.Engine.Tests.Scenarios;
using static SkillsGap.Engine.Tests.Learning.Small;

namespace SkillsGap.Engine.Tests.Audit.Fairness;

/// <summary>Groups of known sizes of whom known numbers get a thing.</summary>
public sealed class FairnessAuditTests
{
    private const int Many = 240;

    [Fact]
    public void Rates_OfKnownGroups_AreComparedWithTheMostFavoured()
    {
        var report = Audit(("a", 100, 60), ("b", 100, 30), ("c", 100, 55));
        var cells = Cells(report);

        Assert.Equal([(100, 60), (100, 30), (100, 55)], cells.Select(cell => (cell.People, cell.Selected)));
        Assert.Equal([CellStatus.MostFavoured, CellStatus.Flagged, CellStatus.Alike], cells.Select(cell => cell.Status));
        Assert.Equal(0.5, cells[1].Comparison!.Ratio, 1e-12);
        Assert.Equal(RatioInterval.Of(30, 100, 60, 100, 0.95), (cells[1].Comparison!.Low, cells[1].Comparison!.High));
        // Three pairs of groups were there to choose from.
        double[] p = [FisherExact.TwoSided(60, 100, 30, 100), FisherExact.TwoSided(60, 100, 55, 100), FisherExact.TwoSided(30, 100, 55, 100)];
        Assert.Equal(3, report.Tests);
        Assert.Equal(HolmCorrection.Of(p)[0], cells[1].Comparison!.Corrected, 1e-12);
        Assert.Equal(HolmCorrection.Of(p)[1], cells[2].Comparison!.Corrected, 1e-12);
    }

    [Theory]
    [InlineData(1000, 500, 1000, 420, CellStatus.Different)] // 0.84, and no chance.
    [InlineData(20, 10, 20, 7, CellStatus.Low)] // 0.70, and chance.
    [InlineData(20, 0, 20, 0, CellStatus.NotCompared)]
    public void Group_ByRatioAndChance_HasItsStatus(int people, int selected, int otherPeople, int otherSelected, CellStatus status) =>
        Assert.Equal(status, Cells(Audit(("a", people, selected), ("b", otherPeople, otherSelected)))[1].Status);

    [Fact]
    public void Group_UnderTwoPercent_IsMarkedAndNeverTheOneComparedWith()
    {
        var cells = Cells(Audit(("a", 500, 100), ("b", 480, 90), ("tiny", 15, 15)));

        Assert.Equal([CellStatus.MostFavoured, CellStatus.Alike, CellStatus.UnderShare], cells.Select(cell => cell.Status));
        Assert.Null(cells[2].Comparison);
    }

    [Fact]
    public void SmallGroup_AndTheOneItCouldBeWorkedOutOf_AreSuppressed()
    {
        var cells = Cells(Audit(("a", 60, 30), ("b", 40, 20), ("few", 3, 3)));

        Assert.Equal(CellStatus.Suppressed, cells[2].Status);
        Assert.Equal(2, cells.Count(cell => cell.Status == CellStatus.Suppressed));
    }

    // The most favoured are too few to tell anything; another group that gets more is not.
    [Fact]
    public void Group_BelowALargeOne_IsFlaggedThoughTheMostFavouredAreFew()
    {
        var cells = Cells(Audit(("a", 1000, 500), ("b", 1000, 400), ("c", 45, 25)));

        Assert.Equal(CellStatus.Flagged, cells[1].Status);
        Assert.Equal(0, cells[1].Comparison!.Against);
        Assert.Equal(0.4 / (25.0 / 45), cells[1].Comparison!.Ratio, 1e-12);
        Assert.Equal(CellStatus.MostFavoured, cells[2].Status);
    }

    [Fact]
    public void NotStated_IsCountedAndNotCompared()
    {
        var cells = Cells(Audit(("a", 50, 40), ("b", 50, 10), (null, 50, 0)));

        Assert.Equal(CellStatus.NotStated, cells[2].Status);
        Assert.Equal([CellStatus.MostFavoured, CellStatus.Flagged], cells.Take(2).Select(cell => cell.Status));
    }

    [Fact]
    public void Rate_OfNearlyNobody_IsNotForOthers()
    {
        var cells = Cells(Audit(("a", 100, 60), ("b", 100, 2), ("c", 100, 40)));

        Assert.Equal([true, false], cells.Take(2).Select(cell => cell.IsRateOpen));
        Assert.Equal(CellStatus.Flagged, cells[1].Status);
    }

    // Ten draws of nine tables from one urn: at a level of a twentieth more than three with a finding would be 1 in 1,000.
    [Fact]
    public void Chance_OverManyTables_IsHardlyEverFound()
    {
        var found = Enumerable.Range(0, 10).Count(seed =>
        {
            var random = new Random(seed);
            var partitions = Enumerable.Range(0, 3).Select(k => Partition($"g{k}", [.. Enumerable.Range(0, Many).Select(_ => $"{random.Next(3)}")])).ToList();
            var measures = Enumerable.Range(0, 3).Select(k => new FairnessMeasure(
                $"m{k}", MeasureKind.Score, "", false, People(Many), [.. Enumerable.Range(0, Many).Select(_ => random.Next(3) == 0 ? 1.0 : 0)]));
            var report = FairnessAudit.Of(
                Analysis(Many), [.. measures], AuditPartition.WithPairs(partitions), new(), null, null, TestContext.Current.CancellationToken);
            return report.Measures.SelectMany(m => m.Tables).SelectMany(t => t.Cells).Any(cell => cell.Status is CellStatus.Flagged or CellStatus.Different);
        });

        Assert.InRange(found, 0, 3);
    }

    [Theory]
    [InlineData(new double[] { 1, 2, 3, 4 }, 2.5, 2)]
    [InlineData(new double[] { 0, 0, 0, 9 }, 0, 1)]
    [InlineData(new double[] { 5, 1, 3 }, 3, 1)]
    public void Score_IsSelectedAboveTheOverallMedian(double[] values, double median, int selected)
    {
        var measure = new FairnessMeasure("m", MeasureKind.Score, "", true, People(values.Length), [.. values]);

        Assert.Equal(median, measure.Median);
        Assert.Equal(selected, Enumerable.Range(0, values.Length).Count(measure.IsSelected));
    }

    /// <summary>Ten pairs alike in role, tier and gaps: in six the one gets less, in one more; the others of each group have nobody alike.</summary>
    [Fact]
    public void Pairs_OfPeopleAlike_AreFoundAndComparedAsTheyAre()
    {
        var people = 24;
        var role = Enumerable.Range(0, people).Select(p => p < 20 ? p / 2 % 2 : p < 22 ? 2 : 3).ToArray();
        var group = Enumerable.Range(0, people).Select(p => p < 20 ? (p % 2 == 0 ? "a" : "b") : p < 22 ? "a" : "b").ToArray();
        double[] gets = [.. Enumerable.Range(0, people).Select(p => p < 12 ? (p % 2 == 0 ? 1.0 : 0) : p is 13 ? 1 : p < 20 ? 0 : p < 22 ? 1 : 0)];
        var workforce = Learning.Small.Workforce(
            Skills(1), [.. Enumerable.Range(0, 4).Select(r => Role($"r{r}", 0)), Role("wanted", 1, (0, 0.5))],
            [.. role.Select((r, p) => Person($"p{p:00}", r))], []);
        var analysis = SmallAnalysis.Of(
            workforce, Scenario(new CapabilityTarget(4, 1)), Table([.. Enumerable.Range(0, people).Select(p => new[] { p / 2 * 0.01 })]));
        var measure = new FairnessMeasure("training", MeasureKind.Plan, "training", false, People(people), [.. gets]);

        var report = FairnessAudit.Of(analysis, [measure], [Partition("g", group)], new(), null, null, TestContext.Current.CancellationToken);

        var pairs = Assert.Single(report.Pairs);
        Assert.Equal(("b", "a"), (pairs.Partition.Groups[pairs.Group].Text, pairs.Partition.Groups[pairs.Against].Text));
        Assert.Equal(new PairCounts(10, 6, 1), pairs.Counts);
        Assert.Equal(SignTest.TwoSided(6, 1), pairs.P, 1e-12);
    }

    // Nine of unit y less the seven of them in group b are two people: what both audits together would tell.
    [Fact]
    public void Audits_OfTheSamePeopleByOtherGroups_CannotBePutTogether()
    {
        string[] groups = [.. Enumerable.Repeat("a", 22), .. Enumerable.Repeat("b", 7)], units = [.. Enumerable.Repeat("x", 20), .. Enumerable.Repeat("y", 9)];
        var (group, unit) = (Partition("group", groups), Partition("unit", units));
        var measure = new FairnessMeasure("training", MeasureKind.Score, "training", false, People(29), [.. Enumerable.Range(0, 29).Select(p => p % 2.0)]);
        FairnessReport By(AuditPartition asked, ImmutableArray<AuditPartition>? weighed) => FairnessAudit.Of(
            Analysis(29), [measure], [asked], new(), null, weighed, TestContext.Current.CancellationToken);
        bool Shows(FairnessReport report) => Cells(report).Any(cell => cell.Status != CellStatus.Suppressed);

        Assert.True(Shows(By(group, null)) && Shows(By(unit, null)));
        Assert.True(Shows(By(group, [group, unit])));
        Assert.False(Shows(By(unit, [group, unit])));
    }

    // Of 27 people two are out of scope: what is shown of those in scope beside what is known of all of them would tell of the two.
    [Fact]
    public void Audit_OfAllButAFew_HidesTheirGroups()
    {
        string[] groups = [.. Enumerable.Repeat("a", 12), .. Enumerable.Repeat("b", 15)];
        FairnessReport Of(int people) => FairnessAudit.Of(
            Analysis(27), [new("training", MeasureKind.Score, "training", false, People(people), [.. Enumerable.Range(0, people).Select(p => p % 2.0)])],
            [Partition("g", groups)], new(), null, null, TestContext.Current.CancellationToken);

        Assert.DoesNotContain(Cells(Of(27)), cell => cell.Status == CellStatus.Suppressed);
        Assert.All(Cells(Of(25)), cell => Assert.Equal(cell.Group == 1, cell.Status == CellStatus.Suppressed));
    }

    private static FairnessReport Audit(params (string? Value, int People, int Selected)[] groups)
    {
        string?[] values = [.. groups.SelectMany(group => Enumerable.Repeat(group.Value, group.People))];
        double[] gets = [.. groups.SelectMany(group => Enumerable.Range(0, group.People).Select(p => p < group.Selected ? 1.0 : 0))];
        var measure = new FairnessMeasure("training", MeasureKind.Score, "training", false, People(values.Length), [.. gets]);
        return FairnessAudit.Of(Analysis(values.Length), [measure], [Partition("g", values)], new(), null, null, TestContext.Current.CancellationToken);
    }

    private static ImmutableArray<FairnessCell> Cells(FairnessReport report) => report.Measures.Single().Tables.Single().Cells;

    private static ImmutableArray<int> People(int count) => [.. Enumerable.Range(0, count)];

    private static AuditPartition Partition(string attribute, string?[] values)
    {
        var workforce = Workforce(values.Length);
        var stated = values.Index().Where(value => value.Item is not null).Select(value => new AuditAttribute(value.Index, attribute, value.Item!));
        return AuditPartition.ByAttribute(workforce, stated, workforce).Single();
    }

    private static WorkforceAnalysis Analysis(int people) => SmallAnalysis.Of(
        Workforce(people), Scenario(new CapabilityTarget(1, 1)), Nothing(people, 1));

    private static Workforce Workforce(int people) => Learning.Small.Workforce(
        Skills(1), [Role("held", 0), Role("wanted", 1, (0, 0.5))], [.. Enumerable.Range(0, people).Select(p => Person($"p{p:000}"))], []);
}
