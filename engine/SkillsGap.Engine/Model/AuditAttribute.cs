namespace SkillsGap.Engine.Model;

/// <summary>A protected attribute of a person (an index). Read by the audit alone, never by estimator or planner.</summary>
public sealed record AuditAttribute(int Person, string Attribute, string Value);
