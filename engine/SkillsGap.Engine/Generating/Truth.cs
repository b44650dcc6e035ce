using System.Collections.Immutable;
using SkillsGap.Engine.Model;

namespace SkillsGap.Engine.Generating;

/// <summary>What is true of a generated enterprise. For measuring how well it is found out; nothing that estimates or plans may read it.</summary>
/// <param name="World">How evidence and forgetting really work.</param>
/// <param name="Level">Level today per person and skill, on the raw scale: a few lie outside 0–1.</param>
/// <param name="Lasting">The part of it that does not fade.</param>
public sealed record Truth(World World, PersonSkillTable Level, PersonSkillTable Lasting)
{
    /// <summary>Who uses which tool and how, by tool and person; empty where no use was drawn.</summary>
    public ImmutableArray<ToolUser> ToolUsers { get; init; } = [];
}
