using System.Collections.Immutable;
using SkillsGap.Engine.Adjacency;
using SkillsGap.Engine.Matching;
using SkillsGap.Engine.Model;
using static SkillsGap.Engine.Tests.Adjacency.Small;

namespace SkillsGap.Engine.Tests.Matching;

public sealed class BulkMatcherTests
{
    private const int SkillCount = 14;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<MatchSide, MatchSide, MatchMeasure> Questions => new()
    {
        { MatchSide.People, MatchSide.Roles, MatchMeasure.Fit },
        { MatchSide.People, MatchSide.Roles, MatchMeasure.Reach },
        { MatchSide.People, MatchSide.Projects, MatchMeasure.Fit },
        { MatchSide.People, MatchSide.Mentors, MatchMeasure.Fit },
        { MatchSide.People, MatchSide.People, MatchMeasure.Reach },
        { MatchSide.Roles, MatchSide.People, MatchMeasure.Reach },
        { MatchSide.Projects, MatchSide.People, MatchMeasure.Fit },
    };

    // More people than a chunk has, and a last block that is not full.
    [Theory]
    [MemberData(nameof(Questions))]
    public void Chunks_OfAnyQuestion_AreTheBestByTheFormulaWhateverTheThreads(MatchSide of, MatchSide to, MatchMeasure by)
    {
        var (workforce, mean, transfer) = Draw(new Random(7), 1100, 30);
        var question = new MatchQuestion(of, to, 4, by, 3);
        var matcher = BulkMatcher.Of(workforce, mean, transfer, question);
        var readiness = Readiness.Of(mean, transfer, cancellation: Cancellation).Value;

        var one = Read(matcher, 1);
        var two = Read(matcher, 2);

        Assert.Equal(of switch { MatchSide.People => 1100, MatchSide.Roles => 30, _ => 5 }, one.Count);
        Assert.Equal(one.SelectMany(best => best), two.SelectMany(best => best));
        for (var i = 0; i < one.Count; i += of == MatchSide.People ? 37 : 1)
        {
            var expected = Expected(i);
            Assert.Equal(expected.Count, one[i].Length);
            for (var k = 0; k < expected.Count; k++)
            {
                // What single precision cannot tell apart may come in another order, but is as good.
                Assert.Equal(Of(expected[k]), Of(one[i][k]), 1e-6);
                var fit = matcher.FitOf(i, one[i][k].To, out _);
                Assert.Equal((fit.Fit, fit.Reach), (one[i][k].Fit, one[i][k].Reach));
            }
        }

        double Of((int To, double Fit, double Reach) match) => by == MatchMeasure.Fit ? match.Fit : match.Reach;

        List<(int To, double Fit, double Reach)> Expected(int i)
        {
            var all = new List<(int To, double Fit, double Reach)>();
            for (var j = 0; j < (to switch { MatchSide.Roles => 30, MatchSide.Projects => 5, _ => 1100 }); j++)
            {
                var (person, required) = Pair(i, j);
                if (person < 0 || (of == MatchSide.People && to is MatchSide.People or MatchSide.Mentors && i == j)) continue;
                var fit = RoleFit.Of(Role([.. required.Select(r => (r.Skill, r.Level, r.Weight))]), mean.Row(person), readiness.Row(person));
                if (!required.IsEmpty || to is MatchSide.Roles or MatchSide.Projects) all.Add((j, fit.Fit, fit.Reach));
            }

            return [.. all.OrderByDescending(Of).ThenBy(match => match.To).Take(4)];
        }

        (int Person, ImmutableArray<RoleRequirement> Required) Pair(int i, int j) => (of, to) switch
        {
            (MatchSide.People, MatchSide.Roles) => (i, workforce.Roles[j].Requirements),
            (MatchSide.People, MatchSide.Projects) => (i, Asked(workforce.Projects[j])),
            (MatchSide.Roles, _) => (j, workforce.Roles[i].Requirements),
            (MatchSide.Projects, _) => (j, Asked(workforce.Projects[i])),
            (_, MatchSide.Mentors) => (workforce.People[j].MentorCapacity > 0 ? j : -1,
                [.. workforce.Roles[3].Requirements.Where(r => mean[i, r.Skill] < r.Level)]),
            _ => (j, [.. workforce.Roles[workforce.People[i].Role].Requirements.Select(r => r with { Level = Math.Clamp(mean[i, r.Skill], 0, 1) })]),
        };
    }

    [Fact]
    public void Chunks_OfEquals_NameTheLowerIndexFirst()
    {
        var (workforce, mean, transfer) = Draw(new Random(8), 20, 3);
        workforce = workforce with { Roles = [.. workforce.Roles, .. workforce.Roles] };

        foreach (var best in Read(BulkMatcher.Of(workforce, mean, transfer, new(MatchSide.People, MatchSide.Roles, 6)), 1))
        {
            Assert.Equal(6, best.Length);
            for (var k = 1; k < 6; k++) Assert.True(best[k].Fit < best[k - 1].Fit || (best[k].Fit == best[k - 1].Fit && best[k].To > best[k - 1].To));
            for (var role = 0; role < 3; role++) Assert.Equal(best.Single(one => one.To == role).Fit, best.Single(one => one.To == role + 3).Fit);
        }
    }

    [Fact]
    public void Chunks_OfMoreThanThereAre_EndWithNone()
    {
        var (workforce, mean, transfer) = Draw(new Random(9), 5, 2);

        var chunk = BulkMatcher.Of(workforce, mean, transfer, new(MatchSide.People, MatchSide.Roles, 7)).Chunks(1, Cancellation).Single();

        Assert.Equal(5, chunk.Count);
        for (var p = 0; p < 5; p++)
        {
            Assert.Equal([0, 1], chunk.To[(p * 7)..((p * 7) + 2)].Order());
            Assert.All(chunk.To[((p * 7) + 2)..((p + 1) * 7)], to => Assert.Equal(MatchChunk.None, to));
        }
    }

    [Fact]
    public void Of_RolesAndMentors_IsRefused()
    {
        var (workforce, mean, transfer) = Draw(new Random(10), 3, 2);

        Assert.Throws<ArgumentException>(() => BulkMatcher.Of(workforce, mean, transfer, new(MatchSide.Roles, MatchSide.Mentors)));
    }

    private static List<(int To, double Fit, double Reach)[]> Read(BulkMatcher matcher, int threads)
    {
        var all = new List<(int, double, double)[]>();
        foreach (var chunk in matcher.Chunks(threads, Cancellation))
        {
            for (var i = 0; i < chunk.Count; i++)
            {
                all.Add([
                    .. Enumerable.Range(i * chunk.Top, chunk.Top).Where(at => chunk.To[at] != MatchChunk.None)
                        .Select(at => (chunk.To[at], chunk.Fit[at], chunk.Reach[at])),
                ]);
            }
        }

        return all;
    }

    private static ImmutableArray<RoleRequirement> Asked(Project project) => [.. project.Skills.Select(s => new RoleRequirement(s.Skill, s.Level, 1))];

    private static (Workforce Workforce, PersonSkillTable Mean, TransferMatrix Transfer) Draw(Random random, int people, int roles)
    {
        var taxonomy = Skills(SkillCount);
        Role[] drawn = [.. Enumerable.Range(0, roles).Select(_ => RandomRole(random, SkillCount))];
        Project Project(int k) => new(
            $"p{k}", "Project", new(2026, 1, 1), 3, [.. Enumerable.Range(0, SkillCount).Where(_ => random.Next(3) == 0).Select(s => new ProjectSkill(s, random.NextDouble()))]);
        Person Person(int k) => new($"e{k}", 0, random.Next(roles), 4, 50, random.Next(4) == 0 ? 2 : 0, true, null, null);
        var workforce = new Workforce(
            taxonomy, [.. drawn], [], [.. Enumerable.Range(0, people).Select(Person)], [], [], [], [.. Enumerable.Range(0, 5).Select(Project)]);
        return (workforce, RandomTable(random, people, SkillCount), Transfer(taxonomy, drawn));
    }
}
