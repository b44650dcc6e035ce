namespace SkillsGap.Wire.Plans;

/// <summary>What somebody does in a composed team.</summary>
/// <param name="Id">The person.</param>
/// <param name="Held">The role they hold today.</param>
/// <param name="Part"><c>practitioner</c>, <c>supporter</c> or <c>kept</c>.</param>
/// <param name="Role">The role whose work they do.</param>
/// <param name="Kind"><c>projects</c> or <c>existing</c>.</param>
/// <param name="Fit">Fit to that role today.</param>
/// <param name="Reach">The same with what carries over.</param>
/// <param name="Learning">How they get ready; null for somebody who takes it as they are.</param>
public sealed record PlacementDocument(
    string Id, string Held, string Part, string Role, string Kind, double Fit, double Reach, DecisionDocument? Learning);
