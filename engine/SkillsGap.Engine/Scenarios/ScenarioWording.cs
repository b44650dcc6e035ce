using System.Globalization;
using SkillsGap.Engine.Planning;
using Calendar = SkillsGap.Engine.Model.Calendar;

namespace SkillsGap.Engine.Scenarios;

/// <summary>What a plan's rows and groups are called in the words of its scenario.</summary>
public sealed class ScenarioWording
{
    private readonly WorkforcePlan plan;
    private readonly Dictionary<string, Thing> things = new(StringComparer.Ordinal);

    /// <summary>Names what the rows of a plan are about.</summary>
    /// <param name="plan">The plan.</param>
    public ScenarioWording(WorkforcePlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        this.plan = plan;
        var (workforce, scenario) = (plan.Analysis.Workforce, plan.Analysis.Scenario);
        things[RowIds.Budget] = new("the budget", $" {scenario.Currency}", 0, 1);
        foreach (var unit in workforce.Units)
        {
            things[RowIds.UnitBudget(unit)] = new($"the budget of unit {unit.Id}", $" {scenario.Currency}", 0, 1);
            for (var q = Calendar.QuarterOf(scenario.AsOf); q <= Calendar.QuarterOf(scenario.Deadline); q++)
                things[RowIds.Training(unit, q)] = new($"the limit of people of unit {unit.Id} in training in {q / 4}-Q{(q % 4) + 1}", "", 0, 1);
        }

        foreach (var cohort in workforce.Cohorts) things[RowIds.Seats(cohort)] = new($"the seats of cohort {cohort.Id}", "", 0, 1);
        foreach (var project in workforce.Projects) things[RowIds.Places(project)] = new($"the places of project {project.Id}", "", 0, 1);
        foreach (var person in workforce.People.Where(person => person.MentorCapacity > 0))
            things[RowIds.Mentor(person)] = new($"the mentor hours of {person.Id}", " a week", 0, 0.01);
        var planned = plan.Options.Select(options => options.Person).ToHashSet();
        for (var r = 0; r < workforce.Roles.Length; r++)
        {
            // Limits of rows are those of the scenario less the people for whom nothing is planned, or who are capable already.
            var aside = Enumerable.Range(0, workforce.People.Length).Count(p => workforce.People[p].Role == r && !planned.Contains(p));
            things[RowIds.Headcount(workforce.Roles[r])] = new($"the head-count of {workforce.Roles[r].Id}", "", aside, 1);
        }

        foreach (var target in scenario.Targets)
        {
            var role = workforce.Roles[target.Role];
            things[RowIds.Capable(role)] = new($"people capable of {role.Id}", "", plan.Analysis.CapableToday(target.Role), 1);
        }
    }

    /// <summary>What a member of a conflict asks for, as in <c>22 people capable of ml-engineer</c>.</summary>
    public string Of(ConflictMember member)
    {
        if (member.Side == ConflictSide.Required)
            return IsPinned(member.Index) ? $"the pin of {Person(member.Index)}" : $"a decision for {Person(member.Index)}";
        var row = plan.Problem.Rows[member.Index];
        var (thing, limit) = (ThingOf(member), (member.Side == ConflictSide.Lower ? row.Lower : row.Upper) ?? 0);
        return IsTarget(member) ? $"{Number(limit + thing.Offset)} {thing.Noun}"
            : $"{thing.Noun} of {(member.Side == ConflictSide.Lower ? "at least" : "at most")} {Number(limit + thing.Offset)}{thing.Unit}";
    }

    /// <summary>A change, as in <c>raise the budget from 1,000 to 9,150 USD</c>. What gives way is rounded to what can be said: a bit further.</summary>
    public string Of(LimitChange change)
    {
        ArgumentNullException.ThrowIfNull(change);
        var (member, from, to, _) = change;
        if (member.Side == ConflictSide.Required) return Without(member.Index);
        var thing = ThingOf(member);
        double room = 1e-9 * (1 + Math.Abs(to!.Value)), steps = (to.Value + thing.Offset + (member.Side == ConflictSide.Lower ? room : -room)) / thing.Step;
        var (was, becomes) = (Number(from!.Value + thing.Offset), Number((member.Side == ConflictSide.Lower ? Math.Floor(steps) : Math.Ceiling(steps)) * thing.Step));
        return member.Side == ConflictSide.Upper ? $"raise {thing.Noun} from {was} to {becomes}{thing.Unit}"
            : IsTarget(member) ? $"ask for {becomes} instead of {was} {thing.Noun}" : $"lower the least of {thing.Noun} from {was} to {becomes}{thing.Unit}";
    }

    /// <summary>A group let go.</summary>
    public string Without(int group) => IsPinned(group) ? $"drop the pin of {Person(group)}" : $"exclude {Person(group)} from the plan";

    internal bool IsPinned(int group) => plan.Analysis.Scenario.Pins.Any(pin => pin.Person == plan.Options[group].Person);

    private string Person(int group) => plan.Analysis.Workforce.People[plan.Options[group].Person].Id;

    private bool IsTarget(ConflictMember member) => plan.Problem.Rows[member.Index].Id.StartsWith("capable:", StringComparison.Ordinal);

    private Thing ThingOf(ConflictMember member) => things.GetValueOrDefault(plan.Problem.Rows[member.Index].Id) ?? new(plan.Problem.Rows[member.Index].Id, "", 0, 0.01);

    private static string Number(double number) => number.ToString("#,0.##", CultureInfo.InvariantCulture);

    /// <param name="Noun">What it is.</param>
    /// <param name="Unit">What follows a number of it.</param>
    /// <param name="Offset">What the scenario's number is more than the row's.</param>
    /// <param name="Step">What it is counted in.</param>
    private sealed record Thing(string Noun, string Unit, double Offset, double Step);
}
