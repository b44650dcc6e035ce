using System.Text.Json.Serialization;

namespace SkillsGap.Wire.Plans;

/// <summary>One person in a plan.</summary>
/// <param name="Id">The person.</param>
/// <param name="Role">The role they hold today.</param>
/// <param name="Tier"><c>ready</c>, <c>targeted</c>, <c>structured</c> or <c>extensive</c>, towards the first target.</param>
/// <param name="Fit">Fit to the target, 0–1.</param>
/// <param name="Reach">Fit counting what carries over, 0–1.</param>
/// <param name="Gaps">Skills below the level the target requires.</param>
/// <param name="Alignment">Vacant roles that fit better where the reach is low, best first.</param>
/// <param name="Decision">What the plan decides; null without a plan.</param>
/// <param name="Reason">Why; null without a plan.</param>
/// <param name="Former">Id of the option that an earlier plan decided, where it is another; null where it is the same, or where none is known.</param>
public sealed record PersonPlanDocument(
    string Id, string Role, string Tier, double Fit, double Reach, IReadOnlyList<GapDocument> Gaps, IReadOnlyList<AlignmentDocument> Alignment,
    DecisionDocument? Decision, ReasonDocument? Reason,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Former = null);
