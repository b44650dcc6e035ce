namespace SkillsGap.Engine.Model;

/// <summary>One observation about a person's skill.</summary>
/// <param name="Person">Index of the person.</param>
/// <param name="Skill">Index of the skill.</param>
/// <param name="Kind">Where it comes from.</param>
/// <param name="Date">When it was observed.</param>
/// <param name="Value">Observed level, 0–1, or null: it happened and was not scored.</param>
/// <param name="Weight">How many ordinary observations it is worth; positive, 1 by default.</param>
/// <param name="Source">The system or person it came from, or empty.</param>
/// <param name="Expires">The last day it counts, or null.</param>
/// <param name="Note">Free text, or empty; the reason in an override.</param>
public sealed record Evidence(
    int Person, int Skill, EvidenceKind Kind, DateOnly Date, double? Value, double Weight, string Source, DateOnly? Expires, string Note);
