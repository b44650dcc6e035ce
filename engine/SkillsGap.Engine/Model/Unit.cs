namespace SkillsGap.Engine.Model;

/// <summary>An organisational unit. Its limits count the people of the units below it too.</summary>
/// <param name="Id">Unique id.</param>
/// <param name="Name">Name shown to people.</param>
/// <param name="Parent">Index of the unit above, or null at the top.</param>
/// <param name="Budget">Cash it may spend on learning, in the scenario's currency, or null for no limit of its own.</param>
/// <param name="MaxShareInTraining">Largest share (0–1) of its people in training in any one quarter, or null for no limit.</param>
public sealed record Unit(string Id, string Name, int? Parent, double? Budget, double? MaxShareInTraining);
