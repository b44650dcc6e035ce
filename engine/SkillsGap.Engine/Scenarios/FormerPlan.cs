using SkillsGap.Engine.Planning;
using SkillsGap.Engine.Planning.Pricing;

namespace SkillsGap.Engine.Scenarios;

/// <summary>What is kept of an earlier plan to plan again from. An option is the same if its id is, which says what it is: kind, role, modules,
/// cohorts, first day, mentor, project.</summary>
/// <param name="Prices">By id of a row of the problem its price.</param>
/// <param name="Decisions">By id of a person the id of their option; null for none.</param>
public sealed record FormerPlan(IReadOnlyDictionary<string, double> Prices, IReadOnlyDictionary<string, string?> Decisions)
{
    // A former decision is given up for what is noticeably better, not for what is better by a hair.
    private const double PartOfSpread = 0.05;

    /// <summary>The move penalty where none is asked for: 5 % of the median, over groups, of the difference between their best option and their worst.</summary>
    public static double DefaultMovePenalty(AllocationProblem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        return PartOfSpread * new PricingModel(problem.Columns, new RowTerms(problem.Limits, new double[problem.Rows.Count])).Spread;
    }
}
