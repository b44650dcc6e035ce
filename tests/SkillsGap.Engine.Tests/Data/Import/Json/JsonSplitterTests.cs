using System.Text;
using SkillsGap.Engine.Data;
using SkillsGap.Engine.Data.Building;
using SkillsGap.Engine.Data.Import.Json;

namespace SkillsGap.Engine.Tests.Data.Import.Json;

public sealed class JsonSplitterTests
{
    [Theory]
    [InlineData("""{"a":1}""", """1:{"a":1}""")]
    [InlineData("""[{"a":1},{"a":[2]}]""", """1:{"a":1}|1:{"a":[2]}""")]
    [InlineData("[\n{\"a\":1},\n\n{\"a\":2}\n]\n", """2:{"a":1}|4:{"a":2}""")]
    [InlineData("{\"a\":1}\n{\"a\":2}\n", """1:{"a":1}|2:{"a":2}""")]
    [InlineData("\n{\"a\":1}\r\n[{\"a\":2},3]", """2:{"a":1}|3:{"a":2}|3:3""")]
    [InlineData("""{"items":[{"a":1},{"items":[2]}]}""", """1:{"a":1}|1:{"items":[2]}""")]
    [InlineData("""{"x":{"items":[7]},"items":[{"a":1}],"y":[{"b":{}}],"items":["t"]}""", """1:{"a":1}|1:"t" """)]
    [InlineData("""{"items":{"a":1}}""", """1:{"items":{"a":1}}""")]
    [InlineData("""{"items":[]}""", "")]
    [InlineData("[]", "")]
    [InlineData("""{"\ud800":1}""", """1:{"\ud800":1}""")]
    [InlineData("""[[{"a":1}],[]]""", """1:[{"a":1}]|1:[]""")]
    public void Items_OfEachForm_AreFoundWithTheirLines(string json, string expected)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(json);
        Assert.Equal(expected.Trim(), Items(new MemoryStream(bytes), 1000, out _));
        Assert.Equal(expected.Trim(), Items(new OneByteStream([0xEF, 0xBB, 0xBF, .. bytes]), 1000, out _));
    }

    [Fact]
    public void More_BesideTheItems_IsTold()
    {
        var splitter = new JsonSplitter(new MemoryStream("""{"more":"/next","items":[{}]}"""u8.ToArray()), 1000, "items", new FileLog("f"));
        Assert.True(splitter.MoveNext());
        Assert.False(splitter.MoveNext());
        Assert.Equal("/next", splitter.More);
    }

    [Theory]
    [InlineData("", "f, row 1: is empty.")]
    [InlineData(" \n ", "f, row 1: is empty.")]
    [InlineData("[{\"a\":1},\n{\"a\":2}", "f, row 2: is not JSON")]
    [InlineData("[{\"a\":1},\n{\"a\":}]", "f, row 2: is not JSON")]
    [InlineData("{\"a\":1,\n\n}", "f, row 3: is not JSON")]
    [InlineData("a,b\n", "f, row 1: is not JSON")]
    public void Reading_OfWhatIsNoJson_SaysWhere(string json, string expected)
    {
        Items(new MemoryStream(Encoding.UTF8.GetBytes(json)), 1000, out var log);
        Assert.Contains(expected, Assert.Single(log.All(Severity.Error)).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Lines_WithBadOnesAmongThem_AreAllReadAndEachBadOneIsAnError()
    {
        const string lines = "{\"a\":1}\n{\"a\":\n{\"a\":3}\n{\"a\":4}\n{\"a\":5}]\n{\"a\":6}\n{\"a\":";
        foreach (Stream stream in new Stream[] { new MemoryStream(Encoding.UTF8.GetBytes(lines)), new OneByteStream(Encoding.UTF8.GetBytes(lines)) })
        {
            string items = Items(stream, 1000, out var log);
            Assert.Equal("""1:{"a":1}|3:{"a":3}|4:{"a":4}|5:{"a":5}|6:{"a":6}""", items);
            Assert.Equal([2, 5, 7], log.All(Severity.Error).Select(error => error.Row!.Value));
        }
    }

    [Fact]
    public void Item_ThatIsTooLarge_IsLeftOutWithAWarning()
    {
        string large = $$"""{"a":[{{string.Join(',', Enumerable.Range(0, 400))}}]}""";
        foreach (string json in new[] { $"[{{\"a\":1}},\n{large},{{\"a\":2}}]", $"{{\"a\":1}}\n{large}\n{{\"a\":2}}" })
        {
            string items = Items(new OneByteStream(Encoding.UTF8.GetBytes(json)), 300, out var log);
            Assert.Equal(["{\"a\":1}", "{\"a\":2}"], items.Split('|').Select(item => item[2..]));
            Assert.Equal(2, Assert.Single(log.All(Severity.Warning)).Row);
            Assert.Empty(log.All(Severity.Error));
        }
    }

    [Fact]
    public void Value_ThatAloneIsTooLarge_IsAnErrorAndIsNotHeld()
    {
        string json = $"[1,\n\"{new string('x', 100_000)}\"]";
        long before = GC.GetAllocatedBytesForCurrentThread();
        string items = Items(new MemoryStream(Encoding.UTF8.GetBytes(json)), 1000, out var log);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 4 * json.Length);
        Assert.Equal("1:1", items);
        Assert.Contains("row 2: holds a name, string or number of more than 1,000 bytes", Assert.Single(log.All(Severity.Error)).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Nesting_TooDeep_IsAnError()
    {
        Items(new MemoryStream(Encoding.UTF8.GetBytes(new string('[', 100_000))), 1000, out var log);
        Assert.Contains("depth", Assert.Single(log.All(Severity.Error)).Message, StringComparison.Ordinal);
    }

    private static string Items(Stream stream, int largest, out FileLog log)
    {
        log = new FileLog("f");
        var splitter = new JsonSplitter(stream, largest, "items", log);
        var items = new List<string>();
        while (splitter.MoveNext())
            items.Add($"{splitter.Line}:{Encoding.UTF8.GetString(splitter.Current.Span)}");
        return string.Join('|', items);
    }
}
