using System.Collections.Immutable;
using SkillsGap.Engine.Model;

namespace SkillsGap.Engine.Data;

/// <summary>All that a workforce folder holds.</summary>
/// <param name="Workforce">The enterprise.</param>
/// <param name="Scenario">What is asked; null only where it was not read.</param>
/// <param name="AuditAttributes">Protected attributes, kept apart from the workforce because the audit alone may read them.</param>
public sealed record WorkforceContent(Workforce Workforce, Scenario? Scenario, ImmutableArray<AuditAttribute> AuditAttributes);
