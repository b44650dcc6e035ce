namespace SkillsGap.Wire.Plans;

/// <summary>What groups had to get at rates near each other.</summary>
/// <param name="Constraints">Each <c>WHAT:ATTRIBUTE</c>, as in <c>training:gender</c>.</param>
/// <param name="Tolerance">By which part one group's rate might be below another's, 0–1.</param>
public sealed record PlanParityDocument(IReadOnlyList<string> Constraints, double Tolerance);
