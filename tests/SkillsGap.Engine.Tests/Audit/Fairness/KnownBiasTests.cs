using System.Collections.Immutable;
using SkillsGap.Engine.Audit.Fairness;
using SkillsGap.Engine.Generating;
using SkillsGap.Engine.Model;
using SkillsGap.Engine.Scenarios;

namespace SkillsGap.Engine.Tests.Audit.Fairness;

/// <summary>Generated enterprises, whose bias is known; the benchmark <c>fairness</c> asks the same of twenty with 5,000 people.</summary>
public sealed class KnownBiasTests
{
    [Fact]
    public void Bias_ThatIsBuiltIn_IsFoundAndNothingOfShuffledAttributes()
    {
        const int seed = 7;
        var made = WorkforceGenerator.Generate(new() { People = 700, Seed = seed, WorldSeed = seed }, cancellation: TestContext.Current.CancellationToken);
        var (read, attributes) = (made.Content.Workforce, made.Content.AuditAttributes);
        // What is given so far does not depend on the plan: nothing is asked for, and everybody stays.
        var scenario = made.Content.Scenario! with { Targets = [new(made.Content.Scenario.Targets[0].Role, 1)], Transitions = [], Budget = 0 };
        var analysis = WorkforceAnalysis.Of(read, scenario, cancellation: TestContext.Current.CancellationToken);
        var plan = WorkforcePlanner.Plan(analysis, new() { GapTarget = 1 }, null, TestContext.Current.CancellationToken);

        var report = Audit(read, attributes, plan);
        int[] to = [.. Enumerable.Range(0, read.People.Length)];
        new Random(seed).Shuffle(to);
        var shuffled = Audit(read, [.. attributes.Select(one => one with { Person = to[one.Person] })], plan);

        Assert.Equal(CellStatus.Flagged, Status(report, "training-so-far", AuditBias.PassedOver));
        Assert.Equal(CellStatus.Flagged, Status(report, "endorsement-so-far", AuditBias.PassedOver));
        Assert.Contains(Status(report, "supervisor-score", AuditBias.Disadvantaged), (CellStatus[])[CellStatus.Flagged, CellStatus.Low]);
        Assert.Contains(report.Pairs, pairs => pairs.IsFlagged && pairs.Partition.Groups[pairs.Group].Text == AuditBias.PassedOver);
        Assert.Contains(
            FairnessWording.Findings(report, forOthers: true),
            text => text.StartsWith("age_band 55+ are above the median in training so far at 0.", StringComparison.Ordinal));
        Assert.Empty(shuffled.Flagged);
        Assert.DoesNotContain(shuffled.Pairs, pairs => pairs.IsFlagged);
    }

    private static FairnessReport Audit(Workforce read, ImmutableArray<AuditAttribute> attributes, WorkforcePlan plan) => FairnessAudit.Of(
        plan, AuditPartition.WithPairs(AuditPartition.ByAttribute(read, attributes, plan.Analysis.Workforce)),
        cancellation: TestContext.Current.CancellationToken);

    private static CellStatus Status(FairnessReport report, string measure, string value)
    {
        var table = report.Measures.First(one => one.Measure.Id == measure).Tables
            .First(one => one.Partition.Attributes.Length == 1 && one.Partition.Groups.Any(group => group.Text == value));
        return table.Cells.First(cell => table.Partition.Groups[cell.Group].Text == value).Status;
    }
}
