using System.Collections.Immutable;
using SkillsGap.Engine.Model;

namespace SkillsGap.Engine.Learning;

/// <summary>What can be decided about one person; staying comes first.</summary>
/// <param name="Person">Index of the person.</param>
/// <param name="Options">At least one option.</param>
public sealed record PersonOptions(int Person, ImmutableArray<LearningOption> Options)
{
    /// <summary>Who goes on a path as it is, and that path: the only option they have.</summary>
    internal static IEnumerable<(int Person, LearningOption Option)> Going(IEnumerable<PersonOptions> people, ImmutableArray<PathUnderWay> paths)
    {
        var going = PathUnderWay.Going(paths);
        return people.Where(one => going.Contains(one.Person) && !one.Options.IsEmpty).Select(one => (one.Person, one.Options[0]));
    }
}
