namespace SkillsGap.Wire.Plans;

/// <summary>What it costs to keep the rates of groups together.</summary>
/// <param name="Constraints">What was kept together, each as <c>MEASURE:ATTRIBUTE</c>.</param>
/// <param name="Value">Value of the best plan known without: this one, or one found with rates together.</param>
/// <param name="Bound">No plan without is worth more.</param>
/// <param name="Points">By rising tolerance.</param>
public sealed record ParityDocument(IReadOnlyList<string> Constraints, double Value, double Bound, IReadOnlyList<ParityPointDocument> Points);
