namespace SkillsGap.Engine.Planning.Conflicts;

/// <summary>What is known of the members of a <see cref="SubProblem"/>.</summary>
/// <param name="CanBeKept">Whether they can all be kept; null where that was not found out.</param>
/// <param name="Prices">Per row there its price in phase 1, where prices prove that they cannot.</param>
/// <param name="Choice">Per group there its column, or −1: a plan that keeps them.</param>
/// <param name="Concerned">Per row there whether it had part in ruling a plan out, where that is known: the members without the others cannot be kept
/// either.</param>
internal sealed record FeasibilityAnswer(bool? CanBeKept, double[]? Prices = null, int[]? Choice = null, bool[]? Concerned = null)
{
    public static FeasibilityAnswer Unknown { get; } = new((bool?)null);
}
