using SkillsGap.Engine.Planning;

namespace SkillsGap.Engine.Scenarios;

/// <summary>How far a long piece of work is.</summary>
/// <param name="Stage">What is being done, in words for people.</param>
/// <param name="Share">Share done, 0–1.</param>
/// <param name="Note">A figure worth showing beside it, or null.</param>
public sealed record StageProgress(string Stage, double Share, string? Note = null)
{
    /// <summary>What the planner reports; null while it is not at work.</summary>
    public PlannerProgress? Planner { get; init; }

    /// <summary>People dealt with, and people in all; null where people are not counted.</summary>
    public (int Done, int Of)? People { get; init; }
}
