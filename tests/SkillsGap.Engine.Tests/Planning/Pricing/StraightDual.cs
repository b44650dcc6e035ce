using SkillsGap.Engine.Planning;
using SkillsGap.Engine.Planning.Pricing;

namespace SkillsGap.Engine.Tests.Planning.Pricing;

/// <summary>The smoothed dual as it is defined, in double precision, group by group and option by option.</summary>
internal sealed class StraightDual(PricingModel model)
{
    public double Evaluate(double[] prices, double temperature, double[] gradient, double[] curvature)
    {
        Columns columns = model.Columns;
        Array.Clear(gradient);
        Array.Clear(curvature);
        double exact = 0;
        for (int g = 0; g < columns.GroupCount; g++)
        {
            int first = columns.GroupStart[g], end = columns.GroupStart[g + 1];
            double most = columns.Required[g] ? double.NegativeInfinity : 0;
            for (int c = first; c < end; c++)
                most = Math.Max(most, columns.Reduced(c, prices));
            double total = columns.Required[g] ? 0 : Math.Exp(-most / temperature);
            for (int c = first; c < end; c++)
                total += Math.Exp((columns.Reduced(c, prices) - most) / temperature);
            for (int c = first; c < end; c++)
                Add(c, Math.Exp((columns.Reduced(c, prices) - most) / temperature) / total, gradient, curvature);
            exact += most;
        }
        RowTerms terms = model.Terms;
        for (int i = 0; i < prices.Length; i++)
        {
            double range = terms.Reach(i) - terms.At[terms.Start[i]];
            exact += terms.Term(i, prices[i]);
            gradient[i] += terms.SoftTerm(i, prices[i], temperature * Math.Max(1, range / model.MeanAmount[i])).MeanUse;
        }
        return exact;
    }

    private void Add(int column, double share, double[] gradient, double[] curvature)
    {
        ReadOnlySpan<int> rows = model.Columns.RowsOf(column);
        ReadOnlySpan<double> amounts = model.Columns.AmountsOf(column);
        for (int e = 0; e < rows.Length; e++)
        {
            gradient[rows[e]] -= share * amounts[e];
            curvature[rows[e]] += share * rows.Length * amounts[e] * amounts[e];
        }
    }
}
