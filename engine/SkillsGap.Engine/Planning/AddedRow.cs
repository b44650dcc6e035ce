namespace SkillsGap.Engine.Planning;

/// <summary>A row that a problem gets in addition to its own.</summary>
/// <param name="Id">Unique among the rows of the problem.</param>
/// <param name="Lower">Least total use, at least 0; null for none.</param>
/// <param name="Upper">Most total use, at least 0 and at least <paramref name="Lower"/>; null for none.</param>
/// <param name="Use">What an option uses of it, by group and position: at least 0.</param>
public sealed record AddedRow(string Id, double? Lower, double? Upper, Func<int, int, double> Use);
