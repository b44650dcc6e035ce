namespace SkillsGap.Wire.Plans;

/// <summary>One kind of work of one role.</summary>
/// <param name="Role">The role.</param>
/// <param name="Kind"><c>projects</c> or <c>existing</c>.</param>
/// <param name="Part"><c>practitioner</c>, <c>supporter</c> or <c>kept</c>.</param>
/// <param name="Today">Holders of the role today where the work is existing; 0 where it is the projects'.</param>
/// <param name="People">People composed.</param>
/// <param name="HeadsToday">Proficient heads on average over the horizon if everybody stays.</param>
/// <param name="Heads">The same as composed, with what others give to it besides.</param>
/// <param name="Least">Heads below which the work is neglected; null for none.</param>
/// <param name="Wanted">Heads beyond which none is worth anything.</param>
/// <param name="NextHead">What one head more would add from the first day to the end of the horizon, nobody else moving.</param>
/// <param name="Steps">The curve: rising head-counts with falling worth a month.</param>
public sealed record WorkCompositionDocument(
    string Role, string Kind, string Part, int Today, int People, double HeadsToday, double Heads, double? Least, double Wanted,
    double NextHead, IReadOnlyList<WorthStepDocument> Steps);
