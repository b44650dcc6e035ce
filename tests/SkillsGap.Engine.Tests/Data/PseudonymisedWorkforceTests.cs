using System.Text;
using SkillsGap.Engine.Data;
using SkillsGap.Engine.Generating;
using SkillsGap.Engine.Model;
using SkillsGap.Engine.Planning;
using SkillsGap.Engine.Scenarios;

namespace SkillsGap.Engine.Tests.Data;

public sealed class PseudonymisedWorkforceTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    // An id that sorts the other way round, so that everybody changes places.
    private static string Pseudonym(string id) =>
        "x" + new string([.. id.Select(letter => (char)('~' - letter + '!'))]).Replace(",", "'", StringComparison.Ordinal);

    [Fact]
    public void PlanOfIt_IsThePlanOfTheWorkforce()
    {
        var content = WorkforceGenerator.Generate(new() { People = 60, Seed = 4 }, cancellation: Token).Content;
        var settings = new PlannerSettings { Threads = 1, GapTarget = 0.01, SearchMoves = 20_000 };

        var other = PseudonymisedWorkforce.Of(content, Pseudonym, toMonths: false, withAttributes: false, Token);
        var plan = WorkforcePlanner.Plan(WorkforceAnalysis.Of(content.Workforce, content.Scenario!, cancellation: Token), settings, null, Token);
        var again = WorkforcePlanner.Plan(WorkforceAnalysis.Of(other.Workforce, other.Scenario!, cancellation: Token), settings, null, Token);

        Assert.Equal(plan.Result.Value, again.Result.Value);
        Assert.Equal(plan.Result.Bound, again.Result.Bound);
        Assert.Equal(
            Enumerable.Range(0, plan.Options.Length).Select(g => plan.Problem.OptionId(g, plan.Result.Choice[g]).Split("/mentor:")[0]),
            Enumerable.Range(0, again.Options.Length).Select(g => again.Problem.OptionId(g, again.Result.Choice[g]).Split("/mentor:")[0]));
        Assert.Empty(other.AuditAttributes);
    }

    [Fact]
    public void TextsAndNames_AreGone_AndOverridesStillReadable()
    {
        var content = WorkforceGenerator.Generate(new() { People = 20, Seed = 4 }, cancellation: Token).Content;
        var skill = content.Workforce.Evidence[0].Skill;
        content = content with
        {
            Workforce = content.Workforce with
            {
                People = [.. content.Workforce.People.Select((person, i) => person with { Name = $"Somebody {i}" })],
                Evidence =
                [
                    .. content.Workforce.Evidence,
                    new(0, skill, EvidenceKind.Override, content.Scenario!.AsOf, 0.5, 1, "Her Boss", null, "seen by Somebody 3"),
                ],
            },
        };

        var other = PseudonymisedWorkforce.Of(content, Pseudonym, toMonths: true, withAttributes: true, Token);

        var text = string.Concat(WorkforceArchive.Files(other, Token).Select(file => Encoding.UTF8.GetString(file.Bytes)));
        Assert.DoesNotContain("Somebody", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Her Boss", text, StringComparison.Ordinal);
        Assert.All(content.Workforce.People, person => Assert.DoesNotContain(person.Id, text, StringComparison.Ordinal));
        Assert.All(other.Workforce.Evidence, one => Assert.True(one.Date.Day == 1 && one.Source is "" or PseudonymisedWorkforce.Withheld));
        Assert.Equal(content.AuditAttributes.Length, other.AuditAttributes.Length);
        Assert.Equal(other.Workforce.People.Select(person => person.Id).Order(StringComparer.Ordinal), other.Workforce.People.Select(person => person.Id));
        Assert.Equal(content.Workforce.Evidence.Length, other.Workforce.Evidence.Length);
    }

    // What is set by hand is told apart by who did it, and use by the day.
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void AdjustmentsAndUse_KeepWhatTheySay_AndTheirRows(bool toMonths)
    {
        var content = WorkforceGenerator.Generate(new() { People = 60, Seed = 4, Usage = true }, cancellation: Token).Content;
        var day = content.Scenario!.AsOf.AddDays(-20);
        content = content with
        {
            Workforce = content.Workforce with
            {
                Adjustments =
                [
                    new(0, null, "latency", 140, day, null, "Her Boss", "network"), new(0, null, "latency", 120, day, null, "His Boss", "network"),
                    new(0, Pillar.Career, null, 80, day, null, "Her Boss", "led it"),
                ],
            },
        };

        var other = PseudonymisedWorkforce.Of(content, Pseudonym, toMonths, withAttributes: false, Token);

        var (usage, its) = (content.Workforce.ToolUsage, other.Workforce.ToolUsage);
        Assert.Equal(
            [(null, "withheld", 80.0), ("latency", "withheld", 140), ("latency", "withheld 2", 120)],
            other.Workforce.Adjustments.Select(one => (one.Metric, one.Source, one.Value)).Order());
        Assert.Equal(usage.Length, its.Length);
        Assert.Equal(usage.Select(row => row.Features).Order(StringComparer.Ordinal), its.Select(row => row.Features).Order(StringComparer.Ordinal));
        Assert.Equal((usage.Sum(row => row.Active), usage.Sum(row => row.Sessions)), (its.Sum(row => row.Active), its.Sum(row => row.Sessions)));
        Assert.Equal(usage.Select(row => Month(row.Date)).Order(), its.Select(row => Month(row.Date)).Order());
        if (toMonths) Assert.Contains(its, row => row.Date.Day == 1);

        static (int, int) Month(DateOnly date) => (date.Year, date.Month);
    }

    [Fact]
    public void Classes_OfPeople_AreCountedByAllButIdAndName()
    {
        var workforce = WorkforceGenerator.Generate(new() { People = 20, Seed = 1 }, cancellation: Token).Content.Workforce;
        var one = workforce.People[0];
        Person[] people = [.. Enumerable.Range(0, 6).Select(i => one with { Id = $"a{i}", Name = $"n{i}" }), one with { Id = "b", HoursPerWeek = 59 }];

        Assert.Equal(new PersonClasses(7, 1, 1, 1), PersonClasses.Of(workforce with { People = [.. people] }));
    }
}
