namespace SkillsGap.Engine.Composition;

/// <summary>Somebody's place in a composed team.</summary>
/// <param name="Person">Index of the person.</param>
/// <param name="Post">What they do.</param>
/// <param name="Fit">Fit to the role of the post today, 0–1.</param>
/// <param name="Reach">The same with what carries over.</param>
public sealed record Placement(int Person, Post Post, double Fit, double Reach);
