namespace SkillsGap.Engine.Planning;

/// <summary>What is or was decided for a group.</summary>
/// <param name="Option">Id of the option; null for taking nothing.</param>
public readonly record struct GroupDecision(string? Option);
