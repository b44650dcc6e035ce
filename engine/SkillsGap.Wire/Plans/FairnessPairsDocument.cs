namespace SkillsGap.Wire.Plans;

/// <summary>People of one group each beside one of another who is alike in role, depth of unit, tier and number of gaps.</summary>
/// <param name="Measure">Name of the measure.</param>
/// <param name="Attribute">The attribute in which the two differ.</param>
/// <param name="Value">The group.</param>
/// <param name="Against">The other, which has a higher rate.</param>
/// <param name="Pairs">Number of pairs; null where too few, as all that follows.</param>
/// <param name="Less">Pairs in which the group's person gets less.</param>
/// <param name="More">Pairs in which they get more.</param>
/// <param name="P">Two-sided p of the exact sign test (for yes or no: McNemar's exact test).</param>
/// <param name="Corrected">The same after Holm's correction.</param>
/// <param name="IsFlagged">Whether the group's people get less, and that is no chance.</param>
public sealed record FairnessPairsDocument(
    string Measure, string Attribute, string Value, string Against, int? Pairs, int? Less, int? More, double? P, double? Corrected, bool IsFlagged);
