namespace SkillsGap.Wire.Plans;

/// <summary>A vacant role that fits better than the target.</summary>
/// <param name="Role">The role.</param>
/// <param name="Fit">Fit to it, 0–1.</param>
public sealed record AlignmentDocument(string Role, double Fit);
