using SkillsGap.Engine.Model;

namespace SkillsGap.Engine.Tracking;

/// <summary>
/// Who met what their path was for on the day they passed its last module, or on that of the last event about them. What is known fades from then on: whoever
/// is below on the day of a review has succeeded all the same if they were not below then.
/// </summary>
internal static class LevelsOnFinish
{
    /// <summary>The people (indices as read) who met all that the role of their path requires on such a day, of those who do not on the day of the
    /// review.</summary>
    /// <param name="levels">What is known on the day of the review.</param>
    /// <param name="paths">The paths.</param>
    /// <param name="threads">Threads to use, or null for all.</param>
    /// <param name="cancellation">Ends the work with an exception.</param>
    public static HashSet<int> Met(LevelsNow levels, IEnumerable<PathLedger> paths, int? threads, CancellationToken cancellation)
    {
        var met = new HashSet<int>();
        var (workforce, estimator) = (levels.Analysis.Workforce, levels.Analysis.Estimator);
        PathLedger[] asked = [.. paths.Where(path => IsInQuestion(path, levels))];
        var people = asked.Select(PersonOf).ToHashSet();
        var evidence = workforce.Evidence.Where(item => people.Contains(item.Person)).ToLookup(item => item.Person);
        foreach (var day in asked.SelectMany(path => Days(path).Distinct().Select(day => (day, path))).ToLookup(one => one.day, one => one.path))
        {
            PathLedger[] finished = [.. day];
            var then = workforce with
            {
                People = [.. finished.Select(path => workforce.People[PersonOf(path)])],
                Evidence =
                [
                    .. finished.SelectMany((path, i) => evidence[PersonOf(path)].Where(item => item.Date <= day.Key).Select(item => item with { Person = i })),
                ],
            };
            var mean = estimator.Estimate(then, day.Key, threads, null, cancellation).Mean;
            for (var i = 0; i < finished.Length; i++)
            {
                if (levels.Requirements(finished[i].Decided.Option.Role).All(need => mean[i, need.Skill] >= need.Level)) met.Add(finished[i].Decided.Person);
            }
        }

        return met;

        static IEnumerable<DateOnly> Days(PathLedger path) => [path.Finished!.Value, path.Last!.Value];

        int PersonOf(PathLedger path) => levels.PersonOf(path.Decided.Person);
    }

    private static bool IsInQuestion(PathLedger path, LevelsNow levels) => path is { Decided.Option.Kind: OptionKind.Path, Finished: not null }
        && !levels.Gaps(path.Decided.Person, path.Decided.Option.Role).IsEmpty;
}
