namespace SkillsGap.Wire.Plans;

/// <summary>A measure by the values of one attribute, or of two.</summary>
/// <param name="Attributes">The attribute, or the two.</param>
/// <param name="MostFavoured">Values of the group with the highest rate of those compared; null where nothing could be compared.</param>
/// <param name="Cells">The groups, by their values.</param>
public sealed record FairnessTableDocument(IReadOnlyList<string> Attributes, IReadOnlyList<string?>? MostFavoured, IReadOnlyList<FairnessCellDocument> Cells);
