namespace SkillsGap.Wire.Plans;

/// <summary>The best other thing to do, and what would have to change for it.</summary>
/// <param name="Option">Id of the option.</param>
/// <param name="Behind">How far it is behind; negative where prices alone would prefer it.</param>
/// <param name="NeededSuccess">Probability at which it would draw level; null where there is none.</param>
/// <param name="NeededCash">Cash cost at which it would draw level; null where there is none.</param>
/// <param name="NoRoom">Rows that leave no room for it.</param>
public sealed record RunnerUpDocument(string Option, double Behind, double? NeededSuccess, double? NeededCash, IReadOnlyList<string> NoRoom);
