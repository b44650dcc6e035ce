namespace SkillsGap.Wire.Plans;

/// <summary>One thing that people get, or a score that stands for them.</summary>
/// <param name="Measure">
/// Name: of the plan <c>offer</c>, <c>training</c>, <c>money</c>, <c>mentor</c>, <c>transition</c>; of scores it used <c>level</c>, <c>value</c>,
/// <c>fit:ROLE</c>; of what was given so far <c>training-so-far</c>, <c>endorsement-so-far</c>, <c>supervisor-score</c>.
/// </param>
/// <param name="Kind"><c>plan</c>, <c>score</c> or <c>so-far</c>.</param>
/// <param name="Text">What it is, in words.</param>
/// <param name="Median">For what is no yes or no the overall median; being above it is being selected. Null where it is yes or no, or suppressed.</param>
/// <param name="People">People compared; null where they are too few.</param>
/// <param name="Rate">Share of them who are selected, 0–1; null where they are too few.</param>
/// <param name="Tables">By each attribute, then by each two of them.</param>
public sealed record FairnessMeasureDocument(
    string Measure, string Kind, string Text, double? Median, int? People, double? Rate, IReadOnlyList<FairnessTableDocument> Tables);
