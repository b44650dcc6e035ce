using System.Text.Json;

namespace SkillsGap.Fuzzing.MessagePack;

public static class Samples
{
    public static Sample Full { get; } = new("p1", 0.25, null, [new("a", 1), new("b", 2.5)], "größer 𝄞", SampleKind.First)
    {
        Levels = [0, 1, -1.5, double.MaxValue, double.Epsilon],
        Counts = [0, -1, 127, 128, 65536, int.MaxValue, int.MinValue],
        Longs = [long.MinValue, -129, long.MaxValue],
        Floats = new float[] { 0.1f, -2 },
        Flags = [true, false, true],
        Gaps = [1, null, 3],
        Names = ["x", null, "", "x"],
        Bytes = [1, 2, 255],
        Day = new(2026, 1, 5),
        Moment = new(2026, 1, 5, 10, 30, 0, TimeSpan.FromHours(2)),
        Key = new("6f9619ff-8b86-d011-b42d-00c04fc964ff"),
        Money = 12.5m,
        Seed = ulong.MaxValue,
        Other = SampleKind.Second,
        Anything = JsonElement.Parse("""{"budget":[1,2.5,null,true,"x"],"deep":{"a":{}}}"""),
        ByName = new() { ["one"] = new("a", 1) },
        Prices = new Dictionary<string, double> { ["budget"] = -0.5 },
        Choice = new() { ["p2"] = null, ["p1"] = "docker" },
        ByNumber = new() { [7] = "seven" },
        Rows = [[1, 2], [], [3]],
        Set = ["s"],
        Shape = new SampleCircle("c", 2),
        Node = new() { Name = "root", Children = [new() { Name = "leaf" }] },
        Structs = [new("r", 1), new("q", 2)],
    };

    public static Sample Sparse { get; } = new("p2", 1, 3, []) { Levels = [], Anything = JsonElement.Parse("null") };
}
