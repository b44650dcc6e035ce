namespace SkillsGap.Wire.Plans;

/// <summary>What plans are worth under one limit after the other.</summary>
/// <param name="Over">What was swept: <c>budget</c>, <c>deadline</c>, <c>head-count</c>, or the row of an allocation problem.</param>
/// <param name="Currency">ISO 4217 code of all money; null for an allocation problem.</param>
/// <param name="GapTarget">Relative gap at which each plan may stop.</param>
/// <param name="Seed">Seed of the search.</param>
/// <param name="Confidence">Probability with which each target had to be reached; null where none was asked for.</param>
/// <param name="Asked">Points asked for; fewer were reached where the sweep was ended early.</param>
/// <param name="Points">The points, by rising limit.</param>
public sealed record FrontierDocument(
    string Over, string? Currency, double GapTarget, ulong Seed, double? Confidence, int Asked, IReadOnlyList<FrontierPointDocument> Points);
