namespace SkillsGap.Wire.Plans;

/// <summary>A composed team: who practises, who supports, who stays, and what one head more is worth. Money is in the scenario's currency over the
/// horizon unless a month is named.</summary>
/// <param name="AsOf">The day it was made for.</param>
/// <param name="Deadline">The day by which learning must be finished.</param>
/// <param name="HorizonMonths">Months over which worth counts.</param>
/// <param name="Currency">ISO 4217 code.</param>
/// <param name="Availability">Part of a month that people who work for projects give to them.</param>
/// <param name="Model">The model that levels were estimated with.</param>
/// <param name="DataFingerprint">Fingerprint of the data it was made from.</param>
/// <param name="Proof">How good it is.</param>
/// <param name="ValueToday">Worth if everybody stays with the existing work of the role they hold.</param>
/// <param name="Cash">What getting ready costs.</param>
/// <param name="Budget">Cash there is; null for no limit.</param>
/// <param name="Practitioners">People who do the work of a target role; 0 without a composition, as are the next three.</param>
/// <param name="Supporters">People who work for projects in other roles.</param>
/// <param name="Kept">People who do existing work.</param>
/// <param name="Work">Each kind of work of each role, by part.</param>
/// <param name="Next">Per role what growing by one would add.</param>
/// <param name="People">What everybody does, by id.</param>
public sealed record TeamDesignDocument(
    DateOnly AsOf, DateOnly Deadline, double HorizonMonths, string Currency, double Availability, string Model, string DataFingerprint,
    DesignProofDocument Proof, double ValueToday, double Cash, double? Budget, int Practitioners, int Supporters, int Kept,
    IReadOnlyList<WorkCompositionDocument> Work, IReadOnlyList<NextForRoleDocument> Next, IReadOnlyList<PlacementDocument> People);
