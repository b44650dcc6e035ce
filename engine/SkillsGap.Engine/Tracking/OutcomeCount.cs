using System.Collections.Immutable;
using SkillsGap.Engine.Learning;
using SkillsGap.Engine.Model;

namespace SkillsGap.Engine.Tracking;

/// <summary>
/// Counts what came of paths by kind. A path that was begun has succeeded when its person is done, and failed when they are out, or not done
/// by the deadline; one that goes on, or is planned anew, has no outcome yet.
/// </summary>
internal static class OutcomeCount
{
    /// <summary>Outcomes of before and since, by kind.</summary>
    public static ImmutableArray<PathOutcomes> Of(
        Scenario scenario, IReadOnlyDictionary<int, PathLedger> paths, IEnumerable<PersonProgress> people, DateOnly day)
    {
        var since = people.Where(one => paths[one.Person].IsBegun && one.State != PersonState.NotPlanned)
            .Where(one => one.State is PersonState.Done or PersonState.Out || day >= scenario.Deadline)
            .ToLookup(one => Decided.KindOf(one.Planned));
        var former = scenario.Outcomes.ToDictionary(one => one.Kind);
        return
        [
            .. Enum.GetValues<PathKind>().Where(kind => former.ContainsKey(kind) || since.Contains(kind)).Select(kind =>
            {
                var known = former.GetValueOrDefault(kind, new(kind, 0, 0, 0));
                var ended = known.Ended + since[kind].Count();
                var declared = ((known.Ended * known.Declared) + since[kind].Sum(one => one.Declared)) / Math.Max(1, ended);
                return new PathOutcomes(kind, ended, known.Succeeded + since[kind].Count(one => one.State == PersonState.Done), declared);
            }),
        ];
    }

    /// <summary>The posterior of each kind that has outcomes, or paths in the plan; without outcomes it is what was declared.</summary>
    public static ImmutableArray<SuccessPosterior> Posteriors(IReadOnlyList<PathOutcomes> outcomes, IEnumerable<PersonProgress> people, double prior)
    {
        var planned = people.Where(one => one.State != PersonState.NotPlanned).ToLookup(one => Decided.KindOf(one.Planned));
        return
        [
            .. Enum.GetValues<PathKind>().Where(kind => planned.Contains(kind) || outcomes.Any(one => one.Kind == kind)).Select(kind =>
            {
                var known = outcomes.Where(one => one.Kind == kind && one.Ended > 0).Cast<PathOutcomes?>().FirstOrDefault();
                return SuccessPosterior.Of(known ?? new(kind, 0, 0, planned[kind].Average(one => one.Declared)), prior);
            }),
        ];
    }
}
