using System.Text.Json;
using SkillsGap.Wire.Allocation;
using SkillsGap.Wire.Plans;
using SkillsGap.Wire.Service;

namespace SkillsGap.Fuzzing.MessagePack;

/// <summary>The types that spoilt documents are read as. To add one: name it and a value of it.</summary>
public static class PackTargets
{
    public static IReadOnlyList<PackTarget> All { get; } =
    [
        PackTarget.Of(SampleContext.Default.Sample, Samples.Full, Samples.Sparse),
        PackTarget.Of(SampleContext.Default.JsonElement, JsonSerializer.SerializeToElement(Samples.Full, SampleContext.Default.Sample)),
        PackTarget.Of(SampleContext.Default.DoubleArray, [0, 1, -1.5, double.MaxValue]),
        PackTarget.Of(SampleContext.Default.NullableDoubleArray, [1, null, 2.5]),
        PackTarget.Of(SampleContext.Default.StringArray, ["a", "", "role-17", "größer"]),
        PackTarget.Of(SampleContext.Default.DictionaryStringDouble, new Dictionary<string, double> { ["a"] = 1, ["b"] = 2.5 }),
        PackTarget.Of(SampleContext.Default.ListSampleNode, new List<SampleNode> { Samples.Full.Node!, new() }),
        PackTarget.Of(
            PlanJson.TypeOf<GapTableDocument>(),
            new GapTableDocument("ml-engineer", new(2026, 1, 5), new(1, 2, 3, 4),
                [new("p1", "analyst", true, "targeted", 0.5, 0.6, [new("r", 0.7)], [new("python", 0.5, 0.1, 0.6, 0.7, 0.2, null)])])),
        PackTarget.Of(ServiceJson.TypeOf<AllocateRequest>(), new AllocateRequest { Problem = Problem }),
        PackTarget.Of(ServiceJson.TypeOf<MatchRequest>(), MatchRequests.Make(people: 5, skills: 4, roles: 2)),
    ];

    private static AllocationDocument Problem => new()
    {
        Format = AllocationDocument.CurrentFormat,
        Rows = [new() { Id = "budget", Upper = 100 }, new() { Id = "seats", Lower = 1, Upper = 2, Worth = [new() { UpTo = 1, Each = 5 }] }],
        Blocks = [new() { Id = "team", Rows = ["seats"] }],
        Groups =
        [
            new() { Id = "p1", Options = [new() { Id = "a", Value = 1.5, Use = [new("budget", 10), new("seats", 1)] }, new() { Id = "b", Value = 0 }] },
            new() { Id = "p2", Required = true, Pin = new(null), Former = new("c"), Options = [new() { Id = "c", Value = 1, Use = [] }] },
        ],
    };
}
