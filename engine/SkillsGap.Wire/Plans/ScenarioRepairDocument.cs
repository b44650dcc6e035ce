using SkillsGap.Wire.Allocation;

namespace SkillsGap.Wire.Plans;

/// <summary>A change of the scenario under which there is a plan.</summary>
/// <param name="Text">The change in words, as in <c>raise the budget from 1,000 to 9,150 USD</c>.</param>
/// <param name="Changes">The same by rows; empty for a change that no limit expresses: a later deadline, a pin dropped.</param>
public sealed record ScenarioRepairDocument(string Text, IReadOnlyList<LimitChangeDocument> Changes);
