using System.Collections.Immutable;
using SkillsGap.Engine.Model;

namespace SkillsGap.Engine.Composition;

/// <summary>
/// The worth of every role's heads, from data:
/// <list type="bullet">
/// <item><b>Projects</b>: what <see cref="Workforce.Demand"/> asks of a role, in falling worth a person-month. D person-months need
/// D ÷ (horizon × availability) heads, and a head's month is worth availability × the worth of a person-month.</item>
/// <item><b>Existing work</b>: the curve declared for the role in role_worth.csv. Without one, up to its least head-count a head is worth
/// <see cref="Neglected"/> times the role's value a month, because what is left undone below it holds others up; from there to the head-count wanted
/// (without one, its holders today) the value itself; beyond that up to the most (without one, half as many again) only
/// <see cref="Spare"/> of it; then nothing.</item>
/// <item>A <b>target</b> without project demand: the curve of its existing work, wanted to be the scenario's head-count where that is more, is all
/// that practitioners earn, and the role has no other work.</item>
/// </list>
/// </summary>
public static class WorthCurves
{
    /// <summary>Factor on a role's value below its least head-count.</summary>
    public const double Neglected = 3;

    /// <summary>Part of a role's value that heads beyond the wanted ones are worth.</summary>
    public const double Spare = 0.25;

    /// <summary>The curves there are, by role and then kind; a role without work has none.</summary>
    /// <param name="workforce">The workforce.</param>
    /// <param name="scenario">Gives targets and horizon.</param>
    /// <param name="settings">Gives the availability.</param>
    public static ImmutableArray<WorthCurve> Of(Workforce workforce, Scenario scenario, DesignSettings settings)
    {
        ArgumentNullException.ThrowIfNull(workforce);
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(settings);
        settings.Check();
        var demand = workforce.Demand.ToLookup(one => one.Role);
        var holders = workforce.People.CountBy(person => person.Role).ToDictionary();
        var curves = ImmutableArray.CreateBuilder<WorthCurve>();
        for (var r = 0; r < workforce.Roles.Length; r++)
        {
            var role = workforce.Roles[r];
            var target = scenario.Targets.Where(one => one.Role == r).Select(one => one.Headcount).FirstOrDefault();
            var isPractice = target > 0 && !demand[r].Any();
            var existing = role.Worth.IsEmpty ? Existing(role, holders.GetValueOrDefault(r), isPractice ? target : 0) : role.Worth;
            Add(r, WorkKind.Projects, isPractice ? existing : Projects(role, demand[r], scenario.HorizonMonths, settings.Availability));
            Add(r, WorkKind.Existing, isPractice ? [] : existing);
        }

        return curves.ToImmutable();

        void Add(int role, WorkKind kind, ImmutableArray<HeadcountWorth> steps)
        {
            if (!steps.IsEmpty) curves.Add(new(role, kind, steps));
        }
    }

    private static ImmutableArray<HeadcountWorth> Projects(Role role, IEnumerable<ProjectDemand> demand, double months, double availability)
    {
        var steps = ImmutableArray.CreateBuilder<HeadcountWorth>();
        var heads = 0.0;
        foreach (var level in demand.GroupBy(one => one.ValuePerMonth ?? role.FirstHeadWorth).OrderByDescending(level => level.Key))
        {
            heads += level.Sum(one => one.PersonMonths) / (months * availability);
            steps.Add(new(heads, availability * level.Key));
        }

        return steps.ToImmutable();
    }

    private static ImmutableArray<HeadcountWorth> Existing(Role role, int holders, int wanted)
    {
        var least = role.MinHeadcount ?? 0;
        var target = Math.Max(Math.Max(least, wanted), role.TargetHeadcount ?? holders);
        var most = Math.Max(target, role.MaxHeadcount ?? target + ((target + 1) / 2));
        HeadcountWorth[] steps =
        [
            new(least, Neglected * role.ValuePerMonth), new(target, role.ValuePerMonth), new(most, Spare * role.ValuePerMonth),
        ];
        return [.. steps.Where((step, i) => step.UpTo > (i == 0 ? 0 : steps[i - 1].UpTo))];
    }
}
