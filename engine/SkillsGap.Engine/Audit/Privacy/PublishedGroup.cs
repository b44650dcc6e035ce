using System.Collections.Immutable;

namespace SkillsGap.Engine.Audit.Privacy;

/// <summary>A group that figures may be given about.</summary>
/// <param name="Names">Its name by each dimension that was asked for.</param>
/// <param name="People">Its people, rising.</param>
public sealed record PublishedGroup(ImmutableArray<string> Names, ImmutableArray<int> People);
