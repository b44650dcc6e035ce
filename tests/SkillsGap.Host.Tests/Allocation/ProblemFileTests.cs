using System.Text;
using SkillsGap.Engine.Planning;
using SkillsGap.Host.Allocation;
using SkillsGap.Wire.Allocation;

namespace SkillsGap.Host.Tests.Allocation;

public sealed class ProblemFileTests
{
    private const string Whole =
        """{"format":"skillsgap-allocation/1","rows":[{"id":"budget","upper":100000},{"id":"heads \"ü\"","lower":0.1,"upper":25,"worth":[{"upTo":20,"each":100},{"upTo":25,"each":0.30000000000000004}]}],"blocks":[{"id":"team","rows":["budget"]}],"groups":[{"id":"p1","options":[{"id":"docker+ci","value":12.5,"use":{"budget":1800,"heads \"ü\"":0.8}},{"id":"rest","value":-1E-05}]},{"id":"p2","required":true,"options":[{"id":"a","value":0}]},{"id":"p3","options":[]}]}""";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Problem_ReadAndWrittenBack_IsTheSameBytes()
    {
        using var folder = new TemporaryFolder();
        (AllocationProblem? problem, IReadOnlyList<string> errors) = await ProblemFile.ReadAsync(folder.Write("p.json", Whole), Token);

        Assert.Empty(errors);
        using var written = new MemoryStream();
        await AllocationJson.WriteAsync(written, AllocationMapping.ToDocument(problem!), Token);
        Assert.Equal(Whole, Encoding.UTF8.GetString(written.ToArray()));
    }

    [Fact]
    public async Task Problem_WithFormerDecisions_ReadAndWrittenBack_IsTheSameBytes()
    {
        const string Former =
            """{"format":"skillsgap-allocation/1","rows":[],"movePenalty":500,"groups":[{"id":"p1","former":"a","options":[{"id":"a","value":1}]},{"id":"p2","former":null,"options":[{"id":"a","value":1}]},{"id":"p3","former":"gone","options":[{"id":"a","value":1}]},{"id":"p4","options":[]}]}""";
        using var folder = new TemporaryFolder();
        (AllocationProblem? problem, IReadOnlyList<string> errors) = await ProblemFile.ReadAsync(folder.Write("p.json", Former), Token);

        Assert.Empty(errors);
        using var written = new MemoryStream();
        await AllocationJson.WriteAsync(written, AllocationMapping.ToDocument(problem!), Token);
        Assert.Equal(Former, Encoding.UTF8.GetString(written.ToArray()));
    }

    [Theory]
    [InlineData("\"pin\":\"b\",", 1, "b", true)]
    [InlineData("\"pin\":null,", 0, null, false)]
    [InlineData("", 2, "a", false)]
    public async Task Pin_OfNull_IsNotAnAbsentOne(string pin, int options, string? first, bool required)
    {
        using var folder = new TemporaryFolder();
        string json = $$"""{"format":"skillsgap-allocation/1","rows":[],"groups":[{"id":"p",{{pin}}"options":[{"id":"a","value":1},{"id":"b","value":1}]}]}""";

        (AllocationProblem? problem, _) = await ProblemFile.ReadAsync(folder.Write("p.json", json), Token);

        Assert.Equal((options, required), (problem!.OptionCount(0), problem.IsRequired(0)));
        Assert.Equal(first, options == 0 ? null : problem.OptionId(0, 0));
    }

    [Fact]
    public async Task Result_WrittenAndReadBack_IsTheSameBytes()
    {
        using var folder = new TemporaryFolder();
        (AllocationProblem? problem, _) = await ProblemFile.ReadAsync(folder.Write("p.json", Whole), Token);
        AllocationResult result = Planner.Solve(problem!, new PlannerSettings(), null, Token);
        using var first = new MemoryStream();
        await AllocationJson.WriteResultAsync(first, AllocationMapping.ToDocument(problem!, result, seed: 7), Token);

        AllocationResultDocument read = await AllocationJson.ReadResultAsync(new MemoryStream(first.ToArray()), Token);
        using var second = new MemoryStream();
        await AllocationJson.WriteResultAsync(second, read, Token);

        Assert.Equal(first.ToArray(), second.ToArray());
        Assert.Equal(["p1", "p2", "p3"], read.Choice!.Keys);
        Assert.Equal(["docker+ci", "a", null], read.Choice.Values);
        Assert.Equal(BitConverter.DoubleToInt64Bits(result.Prices[1]), BitConverter.DoubleToInt64Bits(read.Prices.GetAt(1).Value));
        Assert.Equal(7UL, read.Seed);
        // 12.5 and 0.8 heads at 100 each.
        Assert.Equal(92.5, read.Value);
    }

    [Theory]
    [InlineData("""{"format":""", "line 1, byte", "Mend the JSON")]
    [InlineData("null", "expected an object, found null", "")]
    [InlineData("""{"format":"skillsgap-allocation/2","rows":[],"groups":[]}""", "format is \"skillsgap-allocation/2\"", "skillsgap-allocation/1")]
    [InlineData("""{"format":"skillsgap-allocation/1","rows":[]}""", "groups", "Add the missing properties")]
    [InlineData("""{"format":"skillsgap-allocation/1","rows":[],"groups":[],"people":[]}""", "people", "unknown properties are errors")]
    [InlineData("""{"format":"skillsgap-allocation/1","rows":[],"rows":[],"groups":[]}""", "rows", "Keep one")]
    [InlineData("""{"format":"skillsgap-allocation/1","rows":[null],"groups":[]}""", "rows[0]: found null", "Take the item out")]
    [InlineData("""{"format":"skillsgap-allocation/1","rows":null,"groups":[]}""", "rows", "")]
    [InlineData("""{"format":"skillsgap-allocation/1","rows":[{"id":"a","upper":"5"}],"groups":[]}""", "expected a number, found \"5\"", "rows[0].upper, line 1, byte ")]
    [InlineData("""{"format":"skillsgap-allocation/1","rows":[{"id":"a","upper":NaN}],"groups":[]}""", "rows[0].upper", "Mend the JSON")]
    [InlineData("""{"format":"skillsgap-allocation/1","rows":[{"id":7}],"groups":[]}""", "expected a text, found 7", "rows[0].id, line 1, byte ")]
    [InlineData("""{"format":"skillsgap-allocation/1","rows":[],"groups":[{"id":"p","required":1,"options":[]}]}""", "groups[0].required", "right kind")]
    [InlineData("""{"format":"skillsgap-allocation/1","rows":[],"groups":[{"id":"p","options":[{"id":"o","value":1,"use":[1]}]}]}""", "groups[0].options[0].use", "expected an object from row to amount")]
    [InlineData("""{"format":"skillsgap-allocation/1","rows":[],"groups":[{"id":"p","options":[{"id":"o","value":1,"use":{"b":null}}]}]}""", "expected a number for \"b\", found null", "")]
    [InlineData("""{"format":"skillsgap-allocation/1","rows":[],"groups":[{"id":"p","options":[{"id":"o","value":1,"use":{"b":1}}]}]}""", "groups[0] \"p\" option \"o\" use \"b\": there is no row \"b\"", "Add the row")]
    [InlineData("""{"format":"skillsgap-allocation/1","rows":[{"id":"b"}],"groups":[{"id":"p","options":[{"id":"o","value":1,"use":{"b":1,"b":2}}]}]}""", "groups[0] \"p\" option \"o\" use \"b\": the option uses this row twice", "Add the two amounts")]
    [InlineData("""{"format":"skillsgap-allocation/1","rows":[{"id":"b"}],"groups":[{"id":"p","options":[{"id":"o","value":1e999,"use":{"b":-3}}]}]}""", "use \"b\": -3 is negative", "")]
    [InlineData("""{"format":"skillsgap-allocation/1","rows":[],"groups":[{"id":"p","pin":"c","options":[{"id":"a","value":1}]}]}""", "groups[0] \"p\" pin: the group has no option \"c\"", "Pin it to one of its options")]
    [InlineData("""{"format":"skillsgap-allocation/1","rows":[],"groups":[{"id":"p","required":true,"pin":null,"options":[{"id":"a","value":1}]}]}""", "groups[0] \"p\" pin: pins to nothing a group that is required", "set required to false")]
    [InlineData("""{"format":"skillsgap-allocation/1","rows":[],"groups":[{"id":"p","former":7,"options":[]}]}""", "expected the id of an option, or null for nothing, found 7", "groups[0].former")]
    [InlineData("""{"format":"skillsgap-allocation/1","rows":[],"movePenalty":-1,"groups":[]}""", "movePenalty: -1 is negative", "Use 0 or more")]
    public async Task MalformedProblem_IsRefusedWithPlaceAndCure(string json, string what, string placeOrCure)
    {
        using var folder = new TemporaryFolder();
        string path = folder.Write("p.json", json);

        (AllocationProblem? problem, IReadOnlyList<string> errors) = await ProblemFile.ReadAsync(path, Token);

        Assert.Null(problem);
        Assert.All(errors, error => Assert.StartsWith(path + ": ", error));
        string all = string.Join('\n', errors);
        Assert.Contains(what, all);
        Assert.Contains(placeOrCure, all);
        Assert.All(errors, error => Assert.Equal(2, error.Split('\n').Length));
        Assert.DoesNotContain("SkillsGap.", all.Replace(path, "", StringComparison.Ordinal));
    }
}
