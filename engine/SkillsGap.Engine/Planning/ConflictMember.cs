namespace SkillsGap.Engine.Planning;

/// <summary>One of the things that a problem asks for and that cannot all be had.</summary>
/// <param name="Side">Which limit of a row it is, or that a group is required.</param>
/// <param name="Index">Index of the row, or of the group.</param>
public readonly record struct ConflictMember(ConflictSide Side, int Index);
