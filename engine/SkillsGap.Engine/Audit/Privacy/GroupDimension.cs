namespace SkillsGap.Engine.Audit.Privacy;

/// <summary>Something that people can be grouped by.</summary>
/// <param name="Name">Its name: <c>tier</c>, <c>role</c>, <c>unit</c>, <c>unit-level-1</c> …, or the name of an attribute.</param>
/// <param name="Labels">For each person, in the order of the analysis, the group they are in; null for none.</param>
/// <param name="IsPersonal">Whether it says of a person what their colleagues do not know anyway: then no group may be all of one kind by it.</param>
public sealed record GroupDimension(string Name, IReadOnlyList<string?> Labels, bool IsPersonal);
