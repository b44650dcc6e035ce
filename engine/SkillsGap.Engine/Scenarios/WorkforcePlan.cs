using System.Collections.Immutable;
using SkillsGap.Engine.Learning;
using SkillsGap.Engine.Planning;

namespace SkillsGap.Engine.Scenarios;

/// <summary>A plan with all that it was made from.</summary>
/// <param name="Analysis">What was known.</param>
/// <param name="Options">What could be decided, one entry per person in scope, in the order of the problem's groups.</param>
/// <param name="Problem">The same as the planner saw it.</param>
/// <param name="Result">The planner's answer.</param>
public sealed record WorkforcePlan(
    WorkforceAnalysis Analysis, ImmutableArray<PersonOptions> Options, AllocationProblem Problem, AllocationResult Result)
{
    /// <summary>Whether there is a plan.</summary>
    public bool Exists => Result.Status is PlanStatus.Optimal or PlanStatus.Feasible;

    /// <summary>The option chosen for a group.</summary>
    public LearningOption Chosen(int group) => Options[group].Options[Result.Choice[group]];

    /// <summary>The id that an option has in problems of this scenario, whether this one holds it or not.</summary>
    public string NameOf(LearningOption option) => OptionName.Of(Analysis.Workforce, Analysis.Scenario, option);

    /// <summary>Refuses what is asked about one person where the plan keeps parity: what an option costs at its prices tells who is in which group.</summary>
    /// <exception cref="ScenarioException">The plan keeps parity.</exception>
    internal void ThrowIfParity()
    {
        if (Analysis.Scenario.Parity is null) return;
        throw new ScenarioException(
            "a plan that keeps groups in parity answers no questions about one person: the prices would tell their group\n"
            + "  Ask it of a plan made without parity (plan --parity none).");
    }

    /// <summary>What any option of a person is worth at the plan's prices, see <see cref="AllocationBuilder.Nets"/>.</summary>
    internal Func<int, LearningOption, double> Nets() => new AllocationBuilder(Analysis, Options).Nets(
        Problem.Rows.Zip(Result.Prices).ToDictionary(pair => pair.First.Id, pair => pair.Second, StringComparer.Ordinal));

    /// <summary>The options chosen, one per group; empty without a plan.</summary>
    public IEnumerable<LearningOption> AllChosen => Exists ? Enumerable.Range(0, Options.Length).Select(Chosen) : [];
}
