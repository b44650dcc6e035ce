namespace SkillsGap.Wire.Plans;

/// <summary>What one person could do if something about them were otherwise, and what that would be worth.</summary>
/// <param name="Person">The person.</param>
/// <param name="HoursPerWeek">Hours a week that they would learn.</param>
/// <param name="AlsoOpen">Roles that would be open to them beside the scenario's.</param>
/// <param name="Now">Id of the option that the plan decides as things are.</param>
/// <param name="Best">Id of what is best at the plan's prices.</param>
/// <param name="BestFitting">Id of what adds most to the plan as it is, nobody else changing; null where nothing fits.</param>
/// <param name="PriceChange">What the change is worth by prices, before anybody else has made room.</param>
/// <param name="Least">The best plan's value changes by no less, proven; null where it is not proven that a plan is left.</param>
/// <param name="Most">The best plan's value changes by no more, proven.</param>
/// <param name="Options">All that they could do, the largest net first.</param>
public sealed record WhatIfDocument(
    string Person, double HoursPerWeek, IReadOnlyList<string> AlsoOpen, string Now, string Best, string? BestFitting, double PriceChange,
    double? Least, double Most, IReadOnlyList<WhatIfOptionDocument> Options);
