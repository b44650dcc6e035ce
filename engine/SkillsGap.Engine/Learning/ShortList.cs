namespace SkillsGap.Engine.Learning;

/// <summary>
/// Keeps the few schedules worth offering: for each choice of cohorts and starting quarter the Pareto-best in finish, cash and success, then
/// the cheapest, the quickest, the best of each starting quarter and the most valuable of all. What takes other seats or another quarter never
/// crowds out of the Pareto set: seats and room in a quarter may run out.
/// </summary>
internal static class ShortList
{
    public static IReadOnlyList<LearningOption> Of(List<LearningOption> paths, Func<LearningOption, double> worth, int most)
    {
        var best = paths.GroupBy(Scarce)
            .SelectMany(group => group.Where(path => !group.Any(other => Dominates(other, path))))
            .OrderByDescending(worth).ThenBy(path => path.Cash).ThenBy(path => path.FinishWeek)
            .DistinctBy(path => (path.StartWeek, string.Join(',', path.Steps.Select(s => (s.Module, s.Cohort)))))
            .ToList();
        if (best.Count <= most) return best;
        var kept = new HashSet<LearningOption>(ReferenceEqualityComparer.Instance)
        {
            best.MinBy(path => (path.Cash, path.FinishWeek))!,
            best.MinBy(path => (path.FinishWeek, path.Cash))!,
        };
        foreach (var path in best.DistinctBy(path => path.EarliestWeek).Concat(best))
        {
            if (kept.Count >= most) break;
            kept.Add(path);
        }

        return [.. best.Where(kept.Contains)];
    }

    // What a schedule takes from others: its seats, and the quarter it starts in.
    private static (double, string) Scarce(LearningOption path) =>
        (path.EarliestWeek, string.Join(',', path.Steps.Where(s => s.Cohort.HasValue).Select(s => s.Cohort!.Value).Order()));

    private static bool Dominates(LearningOption other, LearningOption path) =>
        other.FinishWeek <= path.FinishWeek && other.Cash <= path.Cash && other.Success >= path.Success
        && (other.FinishWeek < path.FinishWeek || other.Cash < path.Cash || other.Success > path.Success);
}
