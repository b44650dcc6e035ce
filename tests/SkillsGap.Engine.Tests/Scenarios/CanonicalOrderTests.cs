using SkillsGap.Engine.Learning;
using SkillsGap.Engine.Model;
using SkillsGap.Engine.Scenarios;
using SkillsGap.Engine.Tests.Architecture;
using SkillsGap.Engine.Tests.Case;
using static SkillsGap.Engine.Tests.Learning.Small;

namespace SkillsGap.Engine.Tests.Scenarios;

/// <summary>
/// The whole way from the 45-person case to its plan, with all that must not matter changed. People's ids are shuffled among them, so that
/// nothing can go by their order.
/// </summary>
public sealed class CanonicalOrderTests
{
    private static readonly Lazy<CaseRun> AsItIs = new(() => CaseRun.Committed());

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Plan_RowsOfAllTablesShuffled_IsTheSame(int seed)
    {
        var random = new Random(seed);
        var folder = Directory.CreateTempSubdirectory("mlops-45-shuffled-");
        try
        {
            foreach (var file in Directory.EnumerateFiles(Repository.MlopsCase))
            {
                var lines = File.ReadAllLines(file);
                var name = Path.GetFileName(file);
                if (name.EndsWith(".csv", StringComparison.Ordinal)) random.Shuffle(lines.AsSpan(1));
                File.WriteAllLines(Path.Combine(folder.FullName, name), lines);
            }

            var (workforce, scenario) = CaseRun.Read(folder.FullName);
            Assert.NotEqual(CaseRun.Read(Repository.MlopsCase).Workforce.People[0].Id, workforce.People[0].Id);
            AssertSamePlan(new CaseRun(workforce, scenario), id => id);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void Plan_IdsOfPeopleShuffled_IsTheSame()
    {
        var (workforce, scenario) = CaseRun.Read(Repository.MlopsCase);
        var ids = workforce.People.Select(p => p.Id).ToArray();
        new Random(3).Shuffle(ids);
        var original = ids.Zip(workforce.People).ToDictionary(pair => pair.First, pair => pair.Second.Id);

        workforce = workforce with { People = [.. workforce.People.Select((p, i) => p with { Id = ids[i] })] };
        AssertSamePlan(new CaseRun(workforce, scenario), id => original[id]);
    }

    [Fact]
    public void Plan_NamesRemoved_IsTheSame()
    {
        var (workforce, scenario) = CaseRun.Read(Repository.MlopsCase);
        workforce = workforce with
        {
            People = [.. workforce.People.Select(p => p with { Name = null })],
            Taxonomy = workforce.Taxonomy with { Skills = [.. workforce.Taxonomy.Skills.Select(s => s with { Name = "" })] },
            Roles = [.. workforce.Roles.Select(r => r with { Name = "", Family = "" })],
            Units = [.. workforce.Units.Select(u => u with { Name = "" })],
            Modules = [.. workforce.Modules.Select(m => m with { Name = "" })],
            Projects = [.. workforce.Projects.Select(p => p with { Name = "" })],
            Evidence = [.. workforce.Evidence.Select(e => e with { Source = "", Note = "" })],
        };

        AssertSamePlan(new CaseRun(workforce, scenario), id => id);
    }

    [Fact]
    public void Levels_IdsOfPeopleAndOrderOfAnswersShuffled_AreTheSame()
    {
        var (workforce, scenario) = CaseRun.Read(Repository.MlopsCase);
        var random = new Random(4);
        workforce = workforce with
        {
            Responses =
            [
                .. Enumerable.Range(0, 500).Select(_ => new ItemResponse(
                    random.Next(workforce.People.Length), random.Next(workforce.Taxonomy.Count), $"i{random.Next(4)}", random.Next(2) == 0,
                    scenario.AsOf.AddDays(-random.Next(4)))),
            ],
        };
        var ids = workforce.People.Select(p => p.Id).ToArray();
        random.Shuffle(ids);
        var original = ids.Zip(workforce.People).ToDictionary(pair => pair.First, pair => pair.Second.Id);
        var answers = workforce.Responses.ToArray();
        random.Shuffle(answers);
        var shuffled = workforce with { People = [.. workforce.People.Select((p, i) => p with { Id = ids[i] })], Responses = [.. answers] };

        Assert.Equal(Levels(workforce, id => id), Levels(shuffled, id => original[id]));
        Assert.NotEqual(Levels(workforce with { Responses = [] }, id => id), Levels(workforce, id => id));

        IEnumerable<string> Levels(Workforce read, Func<string, string> id)
        {
            var analysis = WorkforceAnalysis.Of(read, scenario, cancellation: TestContext.Current.CancellationToken);
            string Means(int p) => string.Join(' ', analysis.Estimate.Mean.Row(p).ToArray().Select(m => $"{m:R}"));
            return Enumerable.Range(0, read.People.Length).Select(p => $"{id(analysis.Workforce.People[p].Id)}: {Means(p)}")
                .Order(StringComparer.Ordinal);
        }
    }

    // What the audit alone reads must reach no plan, not even by the order of people.
    [Fact]
    public void Apply_WithOutcomesAndAdjustments_LeavesPeopleInTheOrderTheyHaveWithout()
    {
        var (workforce, scenario) = CaseRun.Read(Repository.MlopsCase);
        var plain = CanonicalOrder.Apply(workforce with { Outcomes = [], Adjustments = [] }, scenario).Workforce;

        var ordered = CanonicalOrder.Apply(workforce, scenario).Workforce;

        Assert.NotEmpty(workforce.Outcomes);
        Assert.Equal(plain.People, ordered.People);
        Assert.Equal(Said(workforce), Said(ordered));

        static IEnumerable<string> Said(Workforce of) => of.Outcomes
            .Select(one => $"{(one.Person is { } person ? of.People[person].Id : of.Units[one.Unit!.Value].Id)} {one.Metric} {one.Value} {one.Date}")
            .Order(StringComparer.Ordinal);
    }

    [Fact]
    public void Apply_Scenario_PointsToTheSamePeopleAsBefore()
    {
        var people = Enumerable.Range(0, 20).Select(p => Person($"p{p}", hoursPerWeek: 1 + (7 * p % 20))).ToArray();
        var workforce = Workforce(Skills(1), [Role("r", 0)], people, []) with
        {
            Evidence =
            [
                .. Enumerable.Range(0, 20)
                    .Select(p => new Evidence(p, 0, EvidenceKind.Assessment, AsOf, p / 20.0, 1, "", null, $"of p{p}")),
            ],
        };
        var scenario = Scenario(new CapabilityTarget(0, 1)) with
        {
            Scope = new Scope.OfPeople([2, 3, 5]),
            Exclude = [7, 1],
            Pins = [new(3, OptionKind.Path, 11), new(4, OptionKind.Stay, null)],
        };

        var (ordered, moved) = CanonicalOrder.Apply(workforce, scenario);

        string Id(int person) => ordered.People[person].Id;
        Assert.NotEqual(workforce.People.Select(p => p.Id), ordered.People.Select(p => p.Id));
        Assert.Equal(["p2", "p3", "p5"], ((Scope.OfPeople)moved.Scope).People.Select(Id).Order());
        Assert.Equal(["p1", "p7"], moved.Exclude.Select(Id).Order());
        Assert.Equal([("p3", "p11"), ("p4", null)], moved.Pins.Select(pin => (Id(pin.Person), pin.Mentor is { } m ? Id(m) : null)));
        Assert.All(ordered.Evidence, e => Assert.Equal($"of {Id(e.Person)}", e.Note));
    }

    /// <summary>Compares what is decided, bit for bit.</summary>
    private static void AssertSamePlan(CaseRun changed, Func<string, string> original)
    {
        Assert.Equal(AsItIs.Value.Plan.Result.Value, changed.Plan.Result.Value);
        Assert.Equal(AsItIs.Value.Plan.Result.Bound, changed.Plan.Result.Bound);
        Assert.Equal(AsItIs.Value.Plan.Result.Prices, changed.Plan.Result.Prices);
        Assert.Equal(Decisions(AsItIs.Value, id => id), Decisions(changed, original));
    }

    private static IEnumerable<string> Decisions(CaseRun run, Func<string, string> original) => run.Analysis.Scope
        .Select(p => (Id: original(run.Workforce.People[p].Id), Option: run.Decision(p)))
        .OrderBy(pair => pair.Id, StringComparer.Ordinal)
        .Select(pair => $"{pair.Id}: {pair.Option.Kind} {pair.Option.Role} {Steps(pair.Option)} "
            + $"{(pair.Option.Mentor is { } m ? original(run.Workforce.People[m].Id) : "-")} {pair.Option.Project} {pair.Option.Value:R}");

    private static string Steps(LearningOption option) =>
        string.Join('+', option.Steps.Select(s => $"{s.Module}@{s.Cohort}:{s.StartWeek:R}"));
}
