using System.Diagnostics;
using SkillsGap.Engine.Planning.Pricing;

namespace SkillsGap.Engine.Planning.Search;

/// <summary>Price bound − value = what groups give up + what rows lose, for every plan and all prices (DESIGN 8.3).</summary>
internal static class LossIdentity
{
    private const double Tolerance = 1e-9;

    /// <summary>In Debug, checks it on a plan without misses.</summary>
    [Conditional("DEBUG")]
    public static void Assert(PlanState plan, RowTerms terms, double[] prices, double bound)
    {
        if (!plan.IsFeasible)
            return;
        var regrets = new Regrets(plan.Columns, prices);
        CompensatedSum loss = default;
        double size = Math.Abs(bound);
        for (int g = 0; g < plan.Choice.Length; g++)
            loss.Add(regrets.Of(g, plan.Choice[g]));
        for (int i = 0; i < prices.Length; i++)
        {
            double term = terms.Term(i, prices[i]);
            loss.Add(term - prices[i] * plan.Used[i] - plan.Limits.Worth(i, plan.Used[i]));
            size += Math.Abs(term);
        }
        double distance = bound - plan.Value();
        Debug.Assert(Math.Abs(distance - loss.Total) <= Tolerance * (1 + size), $"bound − value is {distance:R}, what is lost {loss.Total:R}");
    }
}
