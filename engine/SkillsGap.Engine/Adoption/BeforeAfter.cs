namespace SkillsGap.Engine.Adoption;

/// <summary>How something changed for some, from before to after, and how it changed for others meanwhile.</summary>
/// <param name="Some">People it was looked at.</param>
/// <param name="Others">People to compare with; 0 where there were too few.</param>
/// <param name="Change">Mean change of the former.</param>
/// <param name="OthersChange">Mean change of the latter; 0 without them.</param>
/// <param name="Difference">By how much the former changed more than the latter; without these their own change.</param>
public sealed record BeforeAfter(int Some, int Others, double Change, double OthersChange, MeanInterval Difference)
{
    /// <summary>Compares the changes; null where too few people have both a before and an after.</summary>
    internal static BeforeAfter? Of(double[] some, double[] others, int fewest)
    {
        if (some.Length < fewest || some.Length < 2) return null;
        if (others.Length < fewest || others.Length < 2)
            return new(some.Length, 0, some.Average(), 0, MeanInterval.SumOf(some).Times(1.0 / some.Length));
        return new(some.Length, others.Length, some.Average(), others.Average(), MeanInterval.Difference(some, others));
    }
}
