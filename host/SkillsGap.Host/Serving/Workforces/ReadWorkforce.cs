using SkillsGap.Engine.Data;
using SkillsGap.Wire.Service;

namespace SkillsGap.Host.Serving.Workforces;

/// <summary>A workforce that was sent.</summary>
/// <param name="Content">The content; null where there are errors.</param>
/// <param name="Errors">Everything that is wrong.</param>
/// <param name="Warnings">What was read past or looks odd.</param>
internal sealed record ReadWorkforce(WorkforceContent? Content, IReadOnlyList<FieldProblem> Errors, IReadOnlyList<FieldProblem> Warnings);
