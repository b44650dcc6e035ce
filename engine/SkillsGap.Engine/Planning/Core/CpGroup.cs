namespace SkillsGap.Engine.Planning.Core;

/// <summary>Variables with values 0 and 1 of which at most one, or exactly one, is 1.</summary>
internal sealed record CpGroup(int[] Variables, bool Exactly);
