namespace SkillsGap.Engine.Planning.Checking;

/// <summary>What is claimed to be part of a conflict.</summary>
/// <param name="Row">Id of the row whose limit it is; null for a group.</param>
/// <param name="Group">Id of the group that has to take an option; null for a row.</param>
/// <param name="Side"><c>lower</c> or <c>upper</c> of a row, <c>required</c> of a group.</param>
public sealed record ConflictClaim(string? Row, string? Group, string Side);
