using System.Collections.Immutable;
using SkillsGap.Engine.Model;

namespace SkillsGap.Engine.Generating;

/// <summary>The units and who belongs where.</summary>
/// <param name="Units">The tree, each unit after the one above it.</param>
/// <param name="UnitOf">Per person the team.</param>
internal sealed record UnitTree(ImmutableArray<Unit> Units, ImmutableArray<int> UnitOf);
