using System.Collections.Immutable;
using SkillsGap.Engine.Model;
using SkillsGap.Engine.Scenarios;

namespace SkillsGap.Engine.Tracking;

/// <summary>How probable the targets were, and are if nothing is changed.</summary>
internal static class ProgressOddsOf
{
    public static ImmutableArray<ProgressOdds> All(
        WorkforcePlan plan, LevelsNow levels, ImmutableArray<PersonProgress> people, ImmutableArray<PathUnderWay> underWay, Ahead? ahead)
    {
        var going = PathUnderWay.Going(underWay);
        var targets = levels.Analysis.Scenario.Targets;
        return
        [
            .. TargetForecast.Of(plan).Select((forecast, t) =>
            {
                var role = targets[t].Role;
                var now = levels.Analysis.CapableToday(role);
                double[] odds = ahead is null ? [] :
                [
                    .. people.Where(one => one.State is PersonState.OnTrack or PersonState.Late && levels.IsRole(one.Planned.Role, role))
                        .Select(one => going.Contains(one.Person) ? ahead.Success(one.Person) : one.Planned.Success),
                ];
                return new ProgressOdds(
                    levels.RoleOfAnalysis(role), forecast.Target, forecast.Today, now, forecast.Probability,
                    PoissonBinomial.AtLeast(odds, forecast.Target - now), now + odds.Sum());
            }),
        ];
    }
}
