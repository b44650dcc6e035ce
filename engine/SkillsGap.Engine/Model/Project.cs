using System.Collections.Immutable;

namespace SkillsGap.Engine.Model;

/// <summary>An internal project in which what was learned can be practised.</summary>
/// <param name="Id">Unique id.</param>
/// <param name="Name">Name shown to people.</param>
/// <param name="StartDate">The day it starts.</param>
/// <param name="Places">Places for people who practise.</param>
/// <param name="Skills">The level (0–1) it asks of each skill.</param>
public sealed record Project(string Id, string Name, DateOnly StartDate, int Places, ImmutableArray<ProjectSkill> Skills);
