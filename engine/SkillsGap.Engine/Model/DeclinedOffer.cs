namespace SkillsGap.Engine.Model;

/// <summary>An offer that a person (an index) declined and that is not made again: learning towards or moving to a role (an index), or a
/// mentor (an index).</summary>
public readonly record struct DeclinedOffer(int Person, int? Role, int? Mentor);
