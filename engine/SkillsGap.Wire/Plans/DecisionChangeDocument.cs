namespace SkillsGap.Wire.Plans;

/// <summary>Somebody whose decision is another.</summary>
/// <param name="Person">The person.</param>
/// <param name="Former">Id of what was decided.</param>
/// <param name="Decision">Id of what is decided now.</param>
/// <param name="Why">Why.</param>
public sealed record DecisionChangeDocument(string Person, string Former, string Decision, string Why);
