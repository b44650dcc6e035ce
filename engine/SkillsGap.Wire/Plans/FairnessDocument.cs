namespace SkillsGap.Wire.Plans;

/// <summary>
/// Who gets what in a plan and has got what so far, by group: figures of groups alone, nobody by id. What would be about fewer people than
/// <see cref="SmallestGroup"/>, or could be had by subtraction, is null and stands as <c>suppressed</c>.
/// </summary>
/// <param name="Format">Always <c>skillsgap-fairness/1</c>.</param>
/// <param name="By">What people are grouped by: <c>attribute</c> (audit_attributes.csv), <c>unit</c> or <c>role</c>.</param>
/// <param name="AsOf">The scenario's day.</param>
/// <param name="Currency">Unit of money.</param>
/// <param name="People">People in the plan's scope: those who are compared. Null where they are too few.</param>
/// <param name="SmallestGroup">Fewest people that a figure may be about.</param>
/// <param name="SmallestShare">Share (0–1) of the people compared below which a group is marked and left out of the comparison.</param>
/// <param name="LeastRatio">Ratio below which a group counts as getting less: 0.8 for four fifths.</param>
/// <param name="Significance">Corrected p up to which a difference is taken for no chance.</param>
/// <param name="Confidence">Confidence of the intervals, 0–1.</param>
/// <param name="Tests">Exact tests that are corrected for: all pairs of groups of each table, since which is most favoured is seen afterwards.</param>
/// <param name="Findings">A sentence for each flagged group, the lowest ratio first; then one for each flagged comparison of pairs.</param>
/// <param name="Measures">What is compared.</param>
/// <param name="PairTests">Exact tests of matched pairs that are corrected for.</param>
/// <param name="Pairs">People alike but for a value of one attribute, compared in twos.</param>
/// <param name="Parity">What it costs to keep rates together; null where it was not asked for.</param>
public sealed record FairnessDocument(
    string Format, string By, DateOnly AsOf, string Currency, int? People, int SmallestGroup, double SmallestShare, double LeastRatio, double Significance,
    double Confidence, int Tests, IReadOnlyList<string> Findings, IReadOnlyList<FairnessMeasureDocument> Measures, int PairTests,
    IReadOnlyList<FairnessPairsDocument> Pairs, ParityDocument? Parity)
{
    /// <summary>The format that is written.</summary>
    public const string CurrentFormat = "skillsgap-fairness/1";
}
