using SkillsGap.Engine.Planning;

namespace SkillsGap.Engine.Scenarios;

/// <summary>What a plan's rows and groups are called in the words of its scenario.</summary>
public sealed class ScenarioWording
{
    private readonly WorkforcePlan plan;
    private readonly RowWords words;

    /// <summary>Names what the rows of a plan are about.</summary>
    /// <param name="plan">The plan.</param>
    public ScenarioWording(WorkforcePlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        this.plan = plan;
        words = new(plan.Analysis, plan.Options.Select(options => options.Person));
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

    private RowWords.Thing ThingOf(ConflictMember member) => words.Of(plan.Problem.Rows[member.Index].Id);

    private static string Number(double number) => RowWords.Number(number);
}
