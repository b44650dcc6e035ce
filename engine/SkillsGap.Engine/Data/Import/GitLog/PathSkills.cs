using System.Collections.Immutable;

namespace SkillsGap.Engine.Data.Import.GitLog;

/// <summary>What a mapping says about a path.</summary>
/// <param name="IsMapped">Whether it says anything; a path that was taken out is mapped and shows no skill.</param>
/// <param name="Skills">Skills and how many lines a changed line counts for.</param>
internal sealed record PathSkills(bool IsMapped, ImmutableArray<(string Skill, double Weight)> Skills);
