namespace SkillsGap.Engine.Audit.Privacy;

/// <summary>Which groups are too small for a figure about them to be given, so that nobody is told apart in it.</summary>
public static class SmallGroups
{
    /// <summary>Fewest people that a figure may be about, where nothing else is set.</summary>
    public const int DefaultSmallest = 5;

    /// <summary>
    /// The groups of one partition to hide. Groups of fewer than <paramref name="smallest"/> people are; where what is hidden is one group alone, or
    /// fewer than that many people together, it could be had by subtracting the others from the whole, so the smallest other ones are hidden with it
    /// (complementary suppression).
    /// </summary>
    /// <param name="sizes">People of each group; every person of the whole is in exactly one.</param>
    /// <param name="smallest">Fewest people, at least 1.</param>
    /// <returns>For each group whether it is hidden.</returns>
    public static bool[] Hidden(IReadOnlyList<int> sizes, int smallest = DefaultSmallest)
    {
        ArgumentNullException.ThrowIfNull(sizes);
        ArgumentOutOfRangeException.ThrowIfLessThan(smallest, 1);
        var hidden = new bool[sizes.Count];
        var (groups, people) = (0, 0);
        for (var g = 0; g < hidden.Length; g++)
        {
            if (sizes[g] < smallest) Hide(g);
        }

        while (groups > 0 && groups < hidden.Length && (groups == 1 || people < smallest))
            Hide(Enumerable.Range(0, hidden.Length).Where(g => !hidden[g]).MinBy(g => sizes[g]));
        return hidden;

        void Hide(int group)
        {
            hidden[group] = true;
            (groups, people) = (groups + 1, people + sizes[group]);
        }
    }
}
