namespace SkillsGap.Wire.Plans;

/// <summary>One person towards a role.</summary>
/// <param name="Id">The person.</param>
/// <param name="Role">The role they hold today.</param>
/// <param name="InScope">Whether learning is planned for them.</param>
/// <param name="Tier"><c>ready</c>, <c>targeted</c>, <c>structured</c> or <c>extensive</c>.</param>
/// <param name="Fit">Fit, 0–1.</param>
/// <param name="Reach">Fit counting what carries over, 0–1.</param>
/// <param name="Alignment">Vacant roles that fit better where the reach is low, best first.</param>
/// <param name="Levels">One entry per requirement of the role.</param>
public sealed record PersonGapsDocument(
    string Id, string Role, bool InScope, string Tier, double Fit, double Reach, IReadOnlyList<AlignmentDocument> Alignment,
    IReadOnlyList<GapDocument> Levels);
