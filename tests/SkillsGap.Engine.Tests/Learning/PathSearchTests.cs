using System.Collections.Immutable;
using SkillsGap.Engine.Learning;
using SkillsGap.Engine.Model;
using static SkillsGap.Engine.Tests.Learning.Small;

namespace SkillsGap.Engine.Tests.Learning;

public sealed class PathSearchTests
{
    private const int Target = 1;

    [Fact]
    public void Find_RandomCatalogues_GivesValidSetsOfWhichNoneIsWorseThanAnother()
    {
        var found = 0;
        foreach (var (workforce, mean) in Instances(1, 600))
        {
            var naive = new NaivePaths(workforce, workforce.Roles[Target], mean);
            var minimal = naive.Minimal();
            foreach (var set in Masks(Search(workforce).Find(Target, mean)))
            {
                found++;
                Assert.True(naive.IsValid(set));
                Assert.DoesNotContain(minimal, other => other != set && AsGood(naive, other, set)
                    && (naive.Hours(other) < naive.Hours(set) || naive.Cash(other) < naive.Cash(set)));
                Assert.DoesNotContain(minimal, other => other != set && (other & set) == other && AsGood(naive, other, set));
            }
        }

        Assert.True(found > 300);
    }

    [Fact]
    public void Find_RandomCatalogues_HoldsSomethingAsGoodAsEveryWayThereIs()
    {
        foreach (var (workforce, mean) in Instances(2, 600))
        {
            var naive = new NaivePaths(workforce, workforce.Roles[Target], mean);
            var minimal = naive.Minimal();
            var found = Masks(Search(workforce).Find(Target, mean));
            Assert.True(found.Length < 48); // Else the search may cut, and says so.
            foreach (var set in minimal) Assert.Contains(found, other => AsGood(naive, other, set));
            Assert.Equal(minimal.Count == 0, found.Length == 0);
            if (minimal.Count == 0) continue;
            Assert.Equal(minimal.Min(naive.Hours), found.Min(naive.Hours));
            Assert.Equal(minimal.Min(naive.Cash), found.Min(naive.Cash));
        }
    }

    [Fact]
    public void Find_AfterSomebodyElse_GivesWhatAFreshSearchGives()
    {
        var random = new Random(3);
        for (var i = 0; i < 100; i++)
        {
            var workforce = RandomCatalogue.Make(random, 8);
            var shared = Search(workforce);
            for (var person = 0; person < 10; person++)
            {
                var mean = RandomCatalogue.Levels(random);
                Assert.Equal(Masks(Search(workforce).Find(Target, mean)), Masks(shared.Find(Target, mean)));
            }
        }
    }

    [Fact]
    public void Find_SameSideOfEveryLevel_IsRemembered()
    {
        var workforce = Workforce(
            Skills(1), [Role("holder", 0), Role("target", 1, (0, 0.6))], [Person("p")],
            [Teaches("m", 1, 1, (0, 0.3, 0.7))]);
        var search = Search(workforce);

        Assert.True(search.Find(Target, [0.26]) == search.Find(Target, [0.59]));
        Assert.Empty(search.Find(Target, [0.24]));
        Assert.Equal([[]], search.Find(Target, [0.60]));
    }

    [Theory]
    [InlineData(0, 1, 2)]
    [InlineData(0, 2, 1)]
    [InlineData(1, 0, 2)]
    [InlineData(1, 2, 0)]
    [InlineData(2, 0, 1)]
    [InlineData(2, 1, 0)]
    public void Find_ChainOfThree_DoesNotDependOnTheOrderOfTheCatalogue(int first, int second, int third)
    {
        var modules = new LearningModule[3];
        modules[first] = Teaches("first", 1, 1, (0, 0, 0.5));
        modules[second] = Teaches("second", 1, 1, (1, 0, 0.5)).Needs(0, 0.5);
        modules[third] = Teaches("third", 1, 1, (2, 0, 0.5)).Needs(1, 0.5);
        var workforce = Workforce(Skills(3), [Role("holder", 0), Role("target", 1, (2, 0.5))], [Person("p")], modules);

        Assert.Equal([[0, 1, 2]], Search(workforce).Find(Target, [0, 0, 0]));
    }

    private static PathSearch Search(Workforce workforce) => new(new Catalogue(workforce), workforce.Roles);

    private static IEnumerable<(Workforce Workforce, double[] Mean)> Instances(int seed, int count)
    {
        var random = new Random(seed);
        for (var i = 0; i < count; i++) yield return (RandomCatalogue.Make(random, 6 + (i % 4)), RandomCatalogue.Levels(random));
    }

    private static int[] Masks(ImmutableArray<ImmutableArray<int>> sets) => [.. sets.Select(set => set.Sum(m => 1 << m))];

    /// <summary>No more hours or cash, practice where there is practice, and no cohort that the other does not wait for.</summary>
    private static bool AsGood(NaivePaths naive, int set, int than) =>
        naive.Hours(set) <= naive.Hours(than) && naive.Cash(set) <= naive.Cash(than)
        && (naive.Practises(set) || !naive.Practises(than)) && (naive.Waits(set) & ~than) == 0;
}
