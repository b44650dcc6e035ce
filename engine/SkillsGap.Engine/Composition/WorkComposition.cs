namespace SkillsGap.Engine.Composition;

/// <summary>One kind of work of one role in a composed team.</summary>
/// <param name="Curve">What its heads are worth.</param>
/// <param name="Part">The part that those play who do it.</param>
/// <param name="Today">Holders of the role today where it is existing work; 0 where it is the projects'.</param>
/// <param name="People">People composed.</param>
/// <param name="HeadsToday">Proficient heads on average over the horizon if everybody stays with what they do.</param>
/// <param name="Heads">The same as composed, with what others give to it besides.</param>
/// <param name="Least">Heads below which existing work is neglected: the role's least head-count; null for none, and for the projects'.</param>
/// <param name="NextHead">What one head more, from the first day to the end of the horizon, would add on the curve, nobody else moving.</param>
public sealed record WorkComposition(
    WorthCurve Curve, TeamPart Part, int Today, int People, double HeadsToday, double Heads, int? Least,
    double NextHead);
