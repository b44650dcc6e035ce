using System.Text.Json.Serialization;

namespace SkillsGap.Host.Reporting.Drawing;

[JsonSerializable(typeof(IReadOnlyDictionary<string, ReportChart>))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
internal sealed partial class ReportJsonContext : JsonSerializerContext;
