namespace SkillsGap.Engine.Planning;

/// <summary>From where the use of a group is measured in a derived row.</summary>
/// <param name="Group">Index of the group.</param>
/// <param name="Amount">Above 0, in units of the derived row.</param>
public readonly record struct GroupShift(int Group, double Amount);
