using System.Text.Json.Serialization;

namespace SkillsGap.Wire.Allocation;

[JsonSerializable(typeof(AllocationDocument))]
[JsonSerializable(typeof(AllocationHead))]
[JsonSerializable(typeof(AllocationResultDocument))]
internal sealed partial class AllocationJsonContext : JsonSerializerContext;
