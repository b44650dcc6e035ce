using System.Text.Json;
using System.Text.Json.Serialization;

namespace SkillsGap.Fuzzing.MessagePack;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true, RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true, AllowDuplicateProperties = false)]
[JsonSerializable(typeof(Sample))]
[JsonSerializable(typeof(JsonElement))]
[JsonSerializable(typeof(double[]))]
[JsonSerializable(typeof(double?[]))]
[JsonSerializable(typeof(string[]))]
[JsonSerializable(typeof(int[]))]
[JsonSerializable(typeof(bool[]))]
[JsonSerializable(typeof(SampleNode))]
[JsonSerializable(typeof(List<SampleNode>))]
[JsonSerializable(typeof(Dictionary<string, double>))]
[JsonSerializable(typeof(byte[]))]
public sealed partial class SampleContext : JsonSerializerContext;
