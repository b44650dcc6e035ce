using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using SkillsGap.Engine.Scenarios;
using SkillsGap.Host.Allocation;
using SkillsGap.Wire.Allocation;

namespace SkillsGap.Host.Tests.Allocation;

/// <summary>A problem that is read group by group is the one that is read whole, and so are the errors.</summary>
public sealed class ProblemReadingTests
{
    private const string Small =
        """{"format":"skillsgap-allocation/1","rows":[{"id":"b","upper":9}],"groups":[{"id":"ü","former":null,"options":[{"id":"o","value":1,"use":{"b":1}}]},{"id":"q","options":[]}]}""";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 2)]
    [InlineData(3, 7)]
    [InlineData(4, 64)]
    [InlineData(5, 1 << 16)]
    [InlineData(6, 1 << 16)]
    public async Task Read_ProblemsAtRandom_AreThoseReadWhole(int seed, int bufferSize)
    {
        using var folder = new TemporaryFolder();
        var random = new Random(seed);
        for (int repeat = 0; repeat < 4; repeat++)
        {
            string path = folder.Write("p.json", AtRandom(random, groups: repeat == 3 ? 600 : 1 + random.Next(40)));
            var (problem, errors) = new ProblemReading(path, null, Token, bufferSize).Read();

            Assert.Empty(errors);
            await using FileStream whole = File.OpenRead(path);
            using MemoryStream expected = new(), read = new();
            await AllocationJson.WriteAsync(expected, await AllocationJson.ReadAsync(whole, Token), Token);
            await AllocationJson.WriteAsync(read, AllocationMapping.ToDocument(problem!), Token);
            Assert.Equal(Encoding.UTF8.GetString(expected.ToArray()), Encoding.UTF8.GetString(read.ToArray()));
        }
    }

    [Theory]
    [InlineData(1, "x")]
    [InlineData(1 << 16, "x")]
    [InlineData(3, "\"")]
    [InlineData(1 << 16, "{")]
    [InlineData(5, "7")]
    [InlineData(1 << 16, "null")]
    [InlineData(2, ",")]
    [InlineData(1 << 16, null)]
    public async Task Read_SpoiledAnywhere_SaysWhatReadingItWholeSays(int bufferSize, string? with)
    {
        using var folder = new TemporaryFolder();
        for (int at = bufferSize % 5; at < Small.Length; at += 5)
        {
            string path = folder.Write("p.json", with is null ? Small[..at] : Small[..at] + with + Small[(at + 1)..]);
            (_, string? expected) = await JsonFile.ReadAsync(path, stream => AllocationJson.ReadAsync(stream, Token));
            var (_, errors) = new ProblemReading(path, null, Token, bufferSize).Read();
            if (expected is not null)
                Assert.Equal(PlaceAndCure(expected), PlaceAndCure(Assert.Single(errors)));
        }

        // How much of a wrong word is quoted depends on what the buffer holds.
        static (string, string) PlaceAndCure(string error) => (Regex.Match(error, "^.*?: (.*?line [0-9]+, byte [0-9]+)?").Value, error.Split('\n')[1]);
    }

    [Theory]
    [InlineData("""{"groups":[{"id":"p","options":[{"id":"o","value":1,"use":{"x":1}}]}],"rows":[],"format":"skillsgap-allocation/1"}""", "groups[0] \"p\" option \"o\" use \"x\": there is no row")]
    [InlineData("""{"groups":[{"id":"p","options":[]},{"id":"q","options":[null]}],"rows":[],"format":"skillsgap-allocation/1"}""", "groups[1]: found null")]
    [InlineData("""{"groups":[null],"rows":[null],"format":"skillsgap-allocation/1"}""", "rows[0]: found null")]
    [InlineData("""{"groups":[],"rows":[],"format":"skillsgap-allocation/9"}""", "format is \"skillsgap-allocation/9\"")]
    [InlineData("""{"format":"skillsgap-allocation/1","rows":[],"groups":[],"blocks":[{"id":"b","rows":["x"]}]}""", "blocks[0] \"b\": there is no row \"x\"")]
    [InlineData("""{"format":"skillsgap-allocation/1","rows":[],"groups":[],"movePenalty":-1}""", "movePenalty: -1 is negative")]
    [InlineData("""{"format":"skillsgap-allocation/1","rows":[],"groups":[{"id":"p","options":[]},{"id":"p","options":[]}],"blocks":[null]}""", "blocks[0]: found null")]
    public void Read_SpoiledWithTheGroupsFirst_NamesThePlace(string json, string place)
    {
        using var folder = new TemporaryFolder();
        string path = folder.Write("p.json", json);

        var (problem, errors) = new ProblemReading(path, null, Token).Read();

        Assert.Null(problem);
        Assert.StartsWith($"{path}: {place}", Assert.Single(errors));
    }

    [Fact]
    public void Read_OfManyGroupsWithErrors_NamesEachInOrder()
    {
        using var folder = new TemporaryFolder();
        string groups = string.Join(',', Enumerable.Range(0, 3000).Select(g => $$"""{"id":"{{g}}","required":{{(g % 1000 == 999 ? "true" : "false")}},"options":[]}"""));
        string path = folder.Write("p.json", $$"""{"format":"skillsgap-allocation/1","rows":[],"groups":[{{groups}}]}""");

        var (_, errors) = new ProblemReading(path, null, Token).Read();

        Assert.Equal([999, 1999, 2999], errors.Select(error => int.Parse(error.Split("groups[")[1].Split(']')[0], CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void Read_CancelledOnTheWay_Ends()
    {
        using var folder = new TemporaryFolder();
        string path = folder.Write("p.json", AtRandom(new Random(1), groups: 5000));
        using var cancelling = new CancellationTokenSource();
        var progress = new CancellingProgress(cancelling);

        Assert.ThrowsAny<OperationCanceledException>(() => new ProblemReading(path, progress, cancelling.Token).Read());
        Assert.Equal("Reading", progress.Stage);
    }

    /// <summary>JSON with its properties in any order, white space, and ids of any letters, escaped or not.</summary>
    private static string AtRandom(Random random, int groups)
    {
        string[] rowIds = [.. Enumerable.Range(0, 1 + random.Next(6)).Select(i => Id(random, i))];
        string rows = List(rowIds.Select(id => $$"""{"id":{{id}}{{(random.Next(2) == 0 ? "" : $",\"upper\":{Number(random)}")}}{{(random.Next(3) == 0 ? ",\"worth\":[{\"upTo\":2,\"each\":0.1}]" : "")}}}"""));
        string all = List(Enumerable.Range(0, groups).Select(g =>
        {
            string options = List(Enumerable.Range(0, 1 + random.Next(4)).Select(o =>
            {
                string[] used = [.. rowIds.Where(_ => random.Next(2) == 0)];
                string use = used.Length == 0 ? "" : $",\"use\":{{{string.Join(',', used.Select(row => $"{row} : {Number(random)}"))}}}";
                return $"{{\"id\":\"o{o}\", \"value\":-{Number(random)}{use}}}";
            }));
            return $$"""{"options":{{options}},{{(g == 0 || random.Next(3) == 0 ? "\"former\":null," : "")}}"id":{{Id(random, g)}}}""";
        }));
        string[] properties =
        [
            "\"format\":\"skillsgap-allocation\\/1\"", $"\"rows\":{rows}", $"\"groups\":{all}", "\"movePenalty\":0.5",
            $"\"blocks\":[{{\"id\":\"b\",\"rows\":[{rowIds[0]}]}}]",
        ];
        random.Shuffle(properties);
        return $"{{{string.Join(random.Next(2) == 0 ? "," : " ,\r\n\t", properties)}}}\n";
    }

    private static string Id(Random random, int number)
    {
        string[] pieces = ["a", "ü", "日本", "\\u00e9", "\\\"", "\\\\", "\\n", "😀", "\\ud83d\\ude00", "/", " ", new string('x', 80)];
        return $"\"{number}{string.Concat(Enumerable.Range(0, random.Next(4)).Select(_ => pieces[random.Next(pieces.Length)]))}\"";
    }

    private static string Number(Random random) => (random.Next(1000) * Math.Pow(10, random.Next(-8, 6))).ToString("R", CultureInfo.InvariantCulture);

    private static string List(IEnumerable<string> items) => $"[ {string.Join(" ,", items)} ]";

    private sealed class CancellingProgress(CancellationTokenSource cancelling) : IProgress<StageProgress>
    {
        public string? Stage { get; private set; }

        public void Report(StageProgress value)
        {
            Stage = value.Stage;
            if (value.Share > 0.3)
                cancelling.Cancel();
        }
    }
}
