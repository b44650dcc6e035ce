namespace SkillsGap.Engine.Scenarios;

/// <summary>How far a long piece of work is.</summary>
/// <param name="Stage">What is being done, in words for people.</param>
/// <param name="Share">Share done, 0–1.</param>
/// <param name="Note">A figure worth showing beside it, or null.</param>
public sealed record StageProgress(string Stage, double Share, string? Note = null);
