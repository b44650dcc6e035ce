using System.Text.Json;
using System.Text.Json.Serialization;

namespace SkillsGap.Fuzzing.MessagePack;

/// <summary>A contract with everything that contracts may have.</summary>
public sealed record Sample(
    string Id, double Level, int? Rank, IReadOnlyList<SamplePart> Parts,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Note = "none", SampleKind Kind = SampleKind.Second)
{
    public required double[] Levels { get; init; }

    public int[]? Counts { get; init; }

    public List<long>? Longs { get; init; }

    public ReadOnlyMemory<float> Floats { get; init; }

    public IReadOnlyList<bool>? Flags { get; init; }

    public double?[]? Gaps { get; init; }

    public string?[]? Names { get; init; }

    public byte[]? Bytes { get; init; }

    public DateOnly Day { get; init; }

    public DateTimeOffset? Moment { get; init; }

    public Guid Key { get; init; }

    public decimal Money { get; init; }

    public ulong Seed { get; init; }

    public SampleKind? Other { get; init; }

    public JsonElement Anything { get; init; }

    public Dictionary<string, SamplePart>? ByName { get; init; }

    public IReadOnlyDictionary<string, double>? Prices { get; init; }

    public OrderedDictionary<string, string?>? Choice { get; init; }

    public Dictionary<int, string>? ByNumber { get; init; }

    public double[][]? Rows { get; init; }

    public HashSet<string>? Set { get; init; }

    public SampleShape? Shape { get; init; }

    public SampleNode? Node { get; init; }

    public List<SampleStruct>? Structs { get; init; }
}
