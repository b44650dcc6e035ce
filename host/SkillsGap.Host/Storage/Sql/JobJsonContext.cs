using System.Text.Json.Serialization;
using SkillsGap.Host.Jobs;

namespace SkillsGap.Host.Storage.Sql;

[JsonSerializable(typeof(JobProgress))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
internal sealed partial class JobJsonContext : JsonSerializerContext;
