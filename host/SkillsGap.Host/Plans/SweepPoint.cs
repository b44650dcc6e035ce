using SkillsGap.Wire.Plans;

namespace SkillsGap.Host.Plans;

/// <summary>A point of a frontier as it is shown: its figures, and the bound up to it for drawing.</summary>
/// <param name="At">Where it stands: the limit, or the day number of a deadline.</param>
/// <param name="Figures">Its figures.</param>
/// <param name="Bounds">The bound between the point before and this one; empty where it is known at the point alone.</param>
internal sealed record SweepPoint(double At, FrontierPointDocument Figures, IReadOnlyList<(double At, double Bound)> Bounds);
