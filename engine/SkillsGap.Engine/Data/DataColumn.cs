namespace SkillsGap.Engine.Data;

/// <summary>One column of a table that is sent rather than read from a file.</summary>
/// <param name="Name">Its name, as in the header of the file.</param>
/// <param name="Values">One value a row: <c>string?[]</c>, <c>double[]</c>, <c>double?[]</c>, <c>int[]</c>, <c>int?[]</c> or <c>bool[]</c>; null is
/// an empty cell.</param>
public sealed record DataColumn(string Name, Array Values);
