using System.Text.Json.Serialization;

namespace SkillsGap.Wire.Plans;

[JsonSerializable(typeof(PlanDocument))]
[JsonSerializable(typeof(GapTableDocument))]
[JsonSerializable(typeof(WhyDocument))]
[JsonSerializable(typeof(LikelyDocument))]
[JsonSerializable(typeof(AdjacentDocument))]
[JsonSerializable(typeof(FrontierDocument))]
[JsonSerializable(typeof(CompareDocument))]
[JsonSerializable(typeof(WhatIfDocument))]
[JsonSerializable(typeof(AskDocument))]
[JsonSerializable(typeof(CorrectionsDocument))]
[JsonSerializable(typeof(EvaluationDocument))]
[JsonSerializable(typeof(ResponseEvaluationDocument))]
[JsonSerializable(typeof(ForecastDocument))]
[JsonSerializable(typeof(GroupsDocument))]
[JsonSerializable(typeof(SubjectDocument))]
[JsonSerializable(typeof(FairnessDocument))]
[JsonSerializable(typeof(ReviewDocument))]
[JsonSerializable(typeof(AdoptionDocument))]
[JsonSerializable(typeof(AuditDocument))]
[JsonSerializable(typeof(TeamDesignDocument))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true, NewLine = "\n")]
internal sealed partial class PlanJsonContext : JsonSerializerContext;
