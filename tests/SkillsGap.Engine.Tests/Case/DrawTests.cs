namespace SkillsGap.Engine.Tests.Case;

/// <summary>The case must not hang on its one committed draw: twenty more tell the same.</summary>
public sealed class DrawTests
{
    private const int First = 2;
    private const int Count = 20;

    [Fact]
    public void Draws_TwentySeeds_KeepTheTiersAndTellTheFourPeopleApart()
    {
        var draws = new Draw[Count];
        Parallel.For(0, Count, i => draws[i] = Draw.Of(First + i));

        string[] apart = ["E1260", "E1295", "E1036", "E1025"];
        var told = apart.ToDictionary(id => id, id => draws.Count(draw => draw.People.Single(p => p.Person == id).Apart));
        var table = $"seed tiers (12/8/7)  told apart\n{string.Join('\n', draws.Select(draw => draw.ToString()))}\n"
            + string.Join("  ", told.Select(pair => $"{pair.Key} {pair.Value}/{Count}"));
        TestContext.Current.TestOutputHelper?.WriteLine(table);
        Assert.True(draws.All(draw => draw.Off <= 2) && draws.Count(draw => draw.Off <= 1) >= 15 && told.Values.All(n => n >= 18), table);
    }
}
