namespace SkillsGap.Wire.Plans;

/// <summary>Numbers of people by state.</summary>
/// <param name="Done">They have reached what was planned for them.</param>
/// <param name="OnTrack">They learn as planned.</param>
/// <param name="Late">A module is late.</param>
/// <param name="Struggling">A module was not passed, is much too late, or an assessment was too low.</param>
/// <param name="Out">They declined or dropped the path.</param>
/// <param name="NotPlanned">Nothing is planned for them.</param>
public sealed record StatesDocument(int Done, int OnTrack, int Late, int Struggling, int Out, int NotPlanned);
