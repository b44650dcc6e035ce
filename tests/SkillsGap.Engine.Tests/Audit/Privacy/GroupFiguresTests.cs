using SkillsGap.Engine.Audit.Privacy;
using SkillsGap.Engine.Generating;
using SkillsGap.Engine.Scenarios;

namespace SkillsGap.Engine.Tests.Audit.Privacy;

/// <summary>All questions about groups that are answered, asked of a workforce of 200 and put together.</summary>
public sealed class GroupFiguresTests
{
    private const int Smallest = 5;

    private static readonly (WorkforceAnalysis Analysis, (string, string, string)[] Attributes) Enterprise = Make(7);

    [Fact]
    public void AllAnswersTogether_OfTwoHundredPeople_TellOfNobody()
    {
        var figures = GroupFigures.Of(Enterprise.Analysis, Enterprise.Attributes, Smallest);
        var answers = Answers(figures);
        var attack = new LinearAttack([.. answers.Select(answer => answer.Group)], [.. answers.Select(answer => answer.Sum)]);

        Assert.InRange(answers.Count, 30, 200);
        Assert.Empty(attack.Differences(Smallest));
        Assert.Empty(attack.Values());
        Assert.Empty(attack.Tell(Smallest, 20, seed: 1));
    }

    // The same questions with only small groups hidden: the attack finds people, and their values are right, so it would have found them above.
    [Fact]
    public void AllAnswersTogether_WithOnlySmallGroupsHidden_TellOfPeople()
    {
        var figures = GroupFigures.Of(Enterprise.Analysis, Enterprise.Attributes, 1);
        var answers = Answers(figures).Where(answer => answer.Group.Count(isIn => isIn) >= Smallest).ToList();
        var attack = new LinearAttack([.. answers.Select(answer => answer.Group)], [.. answers.Select(answer => answer.Sum)]);

        var told = attack.Tell(Smallest, 3, seed: 1);
        Assert.Contains(told, people => people.Length == 1);
        Assert.NotEmpty(attack.Differences(Smallest));
        Assert.NotEmpty(attack.Values());
        Assert.All(attack.Values(), value => Assert.Equal(Enterprise.Analysis.FitTo(value.Person, Enterprise.Analysis.FirstTarget).Fit, value.Value, 1e-9));
    }

    // Who is capable is a yes or no: neither those who are nor those who are not may be cut down to fewer than k, or to none.
    [Fact]
    public void NumbersOfCapable_PutTogether_NeverSayTheSameOfAllInAGroup()
    {
        var asked = 0;
        foreach (var seed in (int[])[1, 2, 3])
        {
            var (analysis, attributes) = Make(seed);
            bool[] capable = [.. analysis.Workforce.People.Select((_, p) => analysis.FitTo(p, analysis.FirstTarget).Gaps.IsEmpty)];
            var told = Answers(GroupFigures.Of(analysis, attributes, Smallest)).Where(answer => answer.Figure.Capable is not null).ToList();
            asked += told.Count;
            Assert.All(told, answer => Assert.Equal(answer.Group.Index().Count(one => one.Item && capable[one.Index]), answer.Figure.Capable));
            Assert.All(told, answer => Assert.InRange(answer.Figure.Capable!.Value, Smallest, answer.Figure.People - Smallest));
            foreach (var side in (bool[])[true, false])
            {
                bool[][] those = [.. told.Select(answer => answer.Group.Where((_, person) => capable[person] == side).ToArray())];
                if (those.Length == 0) continue;
                Assert.Empty(new LinearAttack(those, [.. told.Select(_ => 0.0)]).Tell(Smallest, 10, seed: 2));
                Assert.Equal(Attacker.Rank([.. told.Select(answer => answer.Group)]), Attacker.Rank(those));
            }
        }

        Assert.True(asked > 5, $"{asked}");
    }

    [Fact]
    public void Crossings_WithSomethingPersonal_LeaveSomeOfEachGroupOutside()
    {
        var figures = GroupFigures.Of(Enterprise.Analysis, Enterprise.Attributes, Smallest);
        var pattern = figures.Pattern;
        foreach (var (a, b) in pattern.Crossings.Where(pair => pattern.Dimensions[pair.B].IsPersonal))
        {
            foreach (var cell in pattern.Find([a, b])!)
            {
                var all = pattern.Dimensions[a].Labels.Count(label => label == cell.Names[0]);
                Assert.True(all - cell.People.Length >= Smallest, $"{string.Join(" × ", cell.Names)}: {cell.People.Length} of {all}");
            }
        }
    }

    [Fact]
    public void Figures_OfAGroup_AreMeansOverItsPeople()
    {
        var figures = GroupFigures.Of(Enterprise.Analysis, Enterprise.Attributes, Smallest);
        var role = figures.Pattern.Dimensions.Index().First(one => one.Item.Name == "role").Index;

        var all = Assert.Single(figures.By([])!);
        Assert.Equal(200, all.People);
        foreach (var row in figures.By([role])!)
        {
            int[] people = [.. Enumerable.Range(0, 200).Where(p => figures.Pattern.Dimensions[role].Labels[p] == row.Names[0])];
            Assert.Equal(people.Length, row.People);
            Assert.Equal(people.Average(p => Enterprise.Analysis.FitTo(p, Enterprise.Analysis.FirstTarget).Fit), row.Fit, 1e-12);
            Assert.Equal(people.Average(p => Enterprise.Analysis.Estimate.Mean[p, 3]), row.Levels[3], 1e-12);
        }
    }

    private static List<(bool[] Group, double Sum, GroupFigure Figure)> Answers(GroupFigures figures)
    {
        var dimensions = figures.Pattern.Dimensions;
        int[][] questions = [[], .. dimensions.Select((_, d) => (int[])[d]), .. figures.Pattern.Crossings.Select(pair => (int[])[pair.A, pair.B])];
        var people = Enumerable.Range(0, dimensions[0].Labels.Count);
        return
        [
            .. questions.SelectMany(by => figures.By(by)!.Select(row => (
                people.Select(p => by.Select((d, i) => dimensions[d].Labels[p] == row.Names[i]).All(same => same)).ToArray(), row.Fit * row.People, row))),
        ];
    }

    // Towards the role that most nearly half of them are capable of, so that there is something to be told of either side.
    private static (WorkforceAnalysis Analysis, (string, string, string)[] Attributes) Make(int seed)
    {
        var content = WorkforceGenerator.Generate(new() { People = 200, Seed = seed }).Content;
        var analysis = WorkforceAnalysis.Of(content.Workforce, content.Scenario!);
        var role = Enumerable.Range(0, analysis.Workforce.Roles.Length).MinBy(r => Math.Abs(100 - analysis.CapableToday(r)));
        return (
            analysis with { Scenario = analysis.Scenario with { Targets = [analysis.Scenario.Targets[0] with { Role = role }] } },
            [.. GroupFigures.AttributesById(content.Workforce, content.AuditAttributes)]);
    }
}
