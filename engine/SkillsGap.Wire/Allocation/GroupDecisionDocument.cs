namespace SkillsGap.Wire.Allocation;

/// <summary>What is or was decided for a group: in JSON the id of an option, or null for taking nothing, which is not the same as an absent
/// property.</summary>
/// <param name="Option">Id of the option; null for nothing.</param>
public sealed record GroupDecisionDocument(string? Option);
