using System.Text.Json.Serialization;
using SkillsGap.Wire.Allocation;
using SkillsGap.Wire.Plans;

namespace SkillsGap.Wire.Service;

[JsonSerializable(typeof(WorkforceUpload))]
[JsonSerializable(typeof(EvidenceUpload))]
[JsonSerializable(typeof(WorkforceDocument))]
[JsonSerializable(typeof(Page<WorkforceDocument>))]
[JsonSerializable(typeof(ScenarioDocument))]
[JsonSerializable(typeof(PlanRequest))]
[JsonSerializable(typeof(PlanAnswer))]
[JsonSerializable(typeof(PlanSummaryDocument))]
[JsonSerializable(typeof(PlanDiffDocument))]
[JsonSerializable(typeof(PlanDocument))]
[JsonSerializable(typeof(WhyDocument))]
[JsonSerializable(typeof(DesignRequest))]
[JsonSerializable(typeof(TeamDesignDocument))]
[JsonSerializable(typeof(ScenarioRequest))]
[JsonSerializable(typeof(ScenarioJob))]
[JsonSerializable(typeof(Page<ScenarioJob>))]
[JsonSerializable(typeof(ScenarioEvent))]
[JsonSerializable(typeof(MatchRequest))]
[JsonSerializable(typeof(MatchChunk))]
[JsonSerializable(typeof(EstimateRequest))]
[JsonSerializable(typeof(EstimateChunk))]
[JsonSerializable(typeof(AllocateRequest))]
[JsonSerializable(typeof(AllocationResultDocument))]
[JsonSerializable(typeof(AllocationDocument))]
[JsonSerializable(typeof(ProblemDocument))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
internal sealed partial class ServiceJsonContext : JsonSerializerContext;
