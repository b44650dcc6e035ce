namespace SkillsGap.Engine.Planning;

/// <summary>What would be, if one group had other options. The least and the most are proven: between them lies the change of the value of the best
/// plan there is, whichever that may be.</summary>
/// <param name="Options">Every choice that the group would have, in the order given; of a group that need not take any, taking nothing last.</param>
/// <param name="Best">Position in <paramref name="Options"/> of what is best by prices.</param>
/// <param name="BestFitting">Position of what adds most to the plan as it is; null where nothing fits.</param>
/// <param name="PriceChange">Change of the group's best net: what the change is worth by prices, before anybody else has made room.</param>
/// <param name="Least">The best plan's value changes by no less; null where it is not proven that a plan is left.</param>
/// <param name="Most">The best plan's value changes by no more.</param>
public sealed record WhatIfAnswer(
    IReadOnlyList<WhatIfOption> Options, int Best, int? BestFitting, double PriceChange, double? Least, double Most);
