namespace SkillsGap.Engine.Scenarios;

/// <summary>How many people are capable of a role, day by day, as their paths end.</summary>
public static class HeadcountCurve
{
    /// <summary>The distribution of the number after each day: those capable anyway, and of the paths that have ended each with its probability, the
    /// paths succeeding independently (Poisson-binomial). On the day of the last finish it is that of the whole plan.</summary>
    /// <param name="capable">People capable without any of the paths, at least 0.</param>
    /// <param name="paths">Last day and probability of success (0–1) of each path, in any order.</param>
    /// <param name="days">The days.</param>
    /// <returns>A distribution a day, in the order of the days.</returns>
    public static IReadOnlyList<HeadcountDistribution> Of(
        int capable, IEnumerable<(DateOnly Finish, double Success)> paths, IEnumerable<DateOnly> days)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(capable);
        ArgumentNullException.ThrowIfNull(paths);
        ArgumentNullException.ThrowIfNull(days);
        // Sums of doubles depend on their order; the paths' own must not count.
        var sorted = paths.OrderBy(path => path.Finish).ThenBy(path => path.Success).ToList();
        return [.. days.Select(day => PoissonBinomial.Distribution([.. sorted.TakeWhile(path => path.Finish <= day).Select(path => path.Success)], capable))];
    }
}
