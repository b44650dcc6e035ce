using SkillsGap.Engine.Learning;
using SkillsGap.Engine.Planning;

namespace SkillsGap.Engine.Scenarios;

/// <summary>
/// Answers at once, from a plan that is held, what one person could do and what that would be worth with other hours or another role to move to.
/// Keep one as long as the plan: what is prepared once takes a moment for tens of thousands of people, an answer milliseconds.
/// </summary>
public sealed class PersonWhatIf
{
    private readonly WorkforcePlan plan;
    private readonly OptionGenerator generator;
    private readonly WhatIf whatIf;
    private readonly Dictionary<int, int> groups;
    private readonly Func<PersonOptions, (WhatIfAnswer? Answer, PersonOptions Left)> ask;

    /// <summary>Prepares catalogue, rows and people.</summary>
    /// <param name="plan">A plan that exists.</param>
    /// <exception cref="ArgumentException">There is no plan.</exception>
    /// <exception cref="ScenarioException">The plan keeps parity: what an option of a person costs then tells who is in which group.</exception>
    public PersonWhatIf(WorkforcePlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        plan.ThrowIfParity();
        this.plan = plan;
        generator = WorkforcePlanner.GeneratorFor(plan.Analysis);
        whatIf = new(plan.Problem, plan.Result);
        groups = Enumerable.Range(0, plan.Options.Length).ToDictionary(group => plan.Options[group].Person);
        var builder = new AllocationBuilder(plan.Analysis, plan.Options);
        var leftOut = builder.RowsLeftOut(whatIf.HasRow);
        ask = options =>
        {
            var (group, left) = builder.Restate(options, whatIf.HasRow, leftOut);
            return (left.Options.IsEmpty ? null : whatIf.Ask(groups[options.Person], group), left);
        };
    }

    /// <summary>Makes a person's options anew and answers for them. Pins hold.</summary>
    /// <param name="person">Index of a person in scope.</param>
    /// <param name="change">What would be otherwise.</param>
    /// <exception cref="ArgumentException">The person is not in scope, or the change is none that can be.</exception>
    /// <exception cref="ScenarioException">Pins or limits leave nothing to choose from.</exception>
    public PersonWhatIfAnswer Ask(int person, PersonChange change)
    {
        ArgumentNullException.ThrowIfNull(change);
        var analysis = plan.Analysis;
        if (!groups.TryGetValue(person, out var group)) throw new ArgumentException($"Person {person} is not in scope.", nameof(person));
        if (change.HoursPerWeek is { } hours && !(hours is > 0 and <= PersonChange.MostHours))
            throw new ArgumentException($"{hours:R} hours a week cannot be.", nameof(change));
        var holder = analysis.Workforce.People[person];
        holder = holder with { HoursPerWeek = change.HoursPerWeek ?? holder.HoursPerWeek };
        var errors = new List<string>();
        var options = WorkforcePlanner.Keep(
            analysis, generator.For(person, holder, change.AlsoOpen), analysis.Scenario.Pins.Where(pin => pin.Person == person), errors);
        if (errors.Count > 0) throw new ScenarioException(string.Join('\n', errors));
        var (answer, left) = ask(options);
        return new(
            plan.Options[group].Options[plan.Result.Choice[group]], left.Options,
            answer ?? throw new ScenarioException($"person {holder.Id}: no option is left\n  Allow more."));
    }
}
