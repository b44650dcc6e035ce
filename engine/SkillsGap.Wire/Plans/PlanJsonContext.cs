using System.Text.Json.Serialization;

namespace SkillsGap.Wire.Plans;

[JsonSerializable(typeof(PlanDocument))]
[JsonSerializable(typeof(GapTableDocument))]
[JsonSerializable(typeof(WhyDocument))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true, NewLine = "\n")]
internal sealed partial class PlanJsonContext : JsonSerializerContext;
