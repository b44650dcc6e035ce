namespace SkillsGap.Engine.Learning;

/// <summary>
/// Keeps the few schedules worth offering: for each choice of cohorts the Pareto-best in finish, cash and success, then the cheapest, the
/// quickest and the most valuable of all. Schedules with other cohorts never crowd each other out of the Pareto set: their seats may run out.
/// </summary>
internal static class ShortList
{
    public static IReadOnlyList<LearningOption> Of(List<LearningOption> paths, Func<LearningOption, double> worth, int most)
    {
        var best = paths.GroupBy(path => string.Join(',', path.Steps.Where(s => s.Cohort.HasValue).Select(s => s.Cohort!.Value).Order()))
            .SelectMany(group => group.Where(path => !group.Any(other => Dominates(other, path))))
            .OrderByDescending(worth).ThenBy(path => path.Cash).ThenBy(path => path.FinishWeek)
            .DistinctBy(path => string.Join(',', path.Steps.Select(s => (s.Module, s.Cohort))))
            .ToList();
        if (best.Count <= most) return best;
        var kept = new HashSet<LearningOption>(ReferenceEqualityComparer.Instance)
        {
            best.MinBy(path => (path.Cash, path.FinishWeek))!,
            best.MinBy(path => (path.FinishWeek, path.Cash))!,
        };
        foreach (var path in best)
        {
            if (kept.Count >= most) break;
            kept.Add(path);
        }

        return [.. best.Where(kept.Contains)];
    }

    private static bool Dominates(LearningOption other, LearningOption path) =>
        other.FinishWeek <= path.FinishWeek && other.Cash <= path.Cash && other.Success >= path.Success
        && (other.FinishWeek < path.FinishWeek || other.Cash < path.Cash || other.Success > path.Success);
}
